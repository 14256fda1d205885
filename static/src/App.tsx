/** The whole client: the words, the screen of this address, and what speaks for all of them. */
import { type ComponentType, lazy, Suspense } from "react";
import { LiveRegion } from "./components/LiveRegion";
import { type Text, useText, Words } from "./i18n";
import { screenAt } from "./routes";

const GALLERY = import.meta.env.DEV || import.meta.env.MODE === "gallery";
const Gallery = GALLERY ? lazy(() => import("./gallery/Gallery")) : undefined;

function Loading() {
  const { t } = useText();
  return (
    <p className="sheet quiet" role="status">
      {t("loading")}
    </p>
  );
}

function screenHere(): ComponentType {
  return Gallery && location.hash.startsWith("#gallery") ? Gallery : screenAt(location.pathname);
}

export function App({ first }: { first: Text }) {
  const Screen = screenHere();
  return (
    <Words first={first}>
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
      <LiveRegion />
    </Words>
  );
}
