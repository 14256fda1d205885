/** How the connection to the server is: the time of a few small requests, measured once a screen. */
import { useEffect, useState } from "react";

export type Network = "measuring" | "good" | "slow" | "none";

const TRIES = 3;
const SLOW = 400; // ms for one small answer: sound and picture will lag

export function useNetworkCheck(): Network {
  const [network, setNetwork] = useState<Network>("measuring");
  useEffect(() => {
    let here = true;
    const measure = async () => {
      let best = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const began = performance.now();
        await fetch("/healthz", { cache: "no-store" });
        best = Math.min(best, performance.now() - began);
      }
      return best < SLOW ? "good" : "slow";
    };
    measure().then(
      (found) => here && setNetwork(found),
      () => here && setNetwork("none"), // fetch failed: nobody answered
    );
    return () => {
      here = false;
    };
  }, []);
  return network;
}
