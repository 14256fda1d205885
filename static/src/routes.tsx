/**
 * Which address shows which screen. A screen is a module of its own under screens/, loaded when its address is opened:
 * add a line here, nothing else. The server hands out the same page for every address in this table.
 */
import { type ComponentType, lazy } from "react";

export interface Route {
  /** The whole path, or its beginning when it ends in "/". */
  path: string;
  screen: ComponentType;
}

const NotFound = lazy(() => import("./screens/NotFound"));

const Home = lazy(() => import("./admin/HomePage"));
const Landing = lazy(() => import("./join/Landing"));
const Rehearsal = lazy(() => import("./join/Rehearsal"));
const SeatScreen = lazy(() => import("./room/SeatScreen"));
const FirstRun = lazy(() => import("./admin/FirstRunPage"));
const Console = lazy(() => import("./admin/ConsolePage"));

export const ROUTES: readonly Route[] = [
  { path: "/", screen: Home },
  { path: "/j", screen: Landing },
  { path: "/r/", screen: SeatScreen },
  { path: "/try/", screen: Rehearsal },
  { path: "/first-run", screen: FirstRun },
  { path: "/console", screen: Console },
];

/** The screen of an address; of an unknown one, a page that says so. */
export function screenAt(path: string, routes: readonly Route[] = ROUTES): ComponentType {
  const found = routes.find((route) => path === route.path || (route.path.length > 1 && route.path.endsWith("/") && path.startsWith(route.path)));
  return found?.screen ?? NotFound;
}
