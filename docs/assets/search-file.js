/*
Search on `file:`, where browsers refuse workers: the engine runs on the page instead.

Loaded before Material's script, which then takes this class for the browser's Worker. The
index comes from its twin search_index.js, which Material itself asks for on `file:`. There
are no folder indexes there either, so answers lead to `index.html`.
*/
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.engine = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = url;
        script.onload = () => resolve(window.searchEngine);
        script.onerror = reject;
        document.head.append(script);
      });
    }

    async postMessage(message) {
      const reply = await (await this.engine).handle(message);
      if (!reply) return;
      for (const item of [].concat(...((reply.data && reply.data.items) || []))) {
        item.location = item.location.replace(/^([^?#]*\/)?(?=[?#]|$)/, "$1index.html");
      }
      this.dispatchEvent(new MessageEvent("message", { data: reply }));
    }

    terminate() {}
  };
}
