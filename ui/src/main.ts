import { mount } from "svelte";
import App from "./App.svelte";
import { use } from "./lib/host/host";
import { windowHost, withinWindow } from "./lib/host/window";
import "./styles/all.css";

async function start(target: HTMLElement) {
  // A plain browser is met only while developing; the branch is left out of the built window.
  if (import.meta.env.DEV && !withinWindow()) {
    const { practiceHost } = await import("./lib/host/mock/practice");
    use(practiceHost(new URLSearchParams(location.search)));
  } else {
    use(windowHost);
  }
  mount(App, { target });
}

const target = document.getElementById("app");
if (target) void start(target);
