// Loads the page again when another state of the site is shown, and sets out what is wrong.
(function () {
  var script = document.currentScript;
  var address = script.src.replace(/reload\.js.*$/, "");
  var language = document.documentElement.lang.slice(0, 2) === "zh" ? "zh" : "en";
  var source = null;
  var host = null;

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function row(problem) {
    var item = element("li");
    item.appendChild(element("code", problem.place));
    item.appendChild(element("span", problem[language]));
    return item;
  }

  function setOut(news) {
    if (host) host.remove();
    host = null;
    if (!news.problems.length) return;
    host = element("div");
    host.id = "preview-problems";
    host.lang = language;
    var root = host.attachShadow({ mode: "open" });
    var style = element("link");
    style.rel = "stylesheet";
    style.href = address + "overlay.css";
    var box = element("section");
    var list = element("ol");
    box.setAttribute("role", "alert");
    box.appendChild(element("p", news.above[language]));
    news.problems.forEach(function (problem) { list.appendChild(row(problem)); });
    box.appendChild(list);
    root.appendChild(style);
    root.appendChild(box);
    document.body.appendChild(host);
  }

  function listen() {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(address + "events?page=" + encodeURIComponent(decodeURI(location.pathname)));
    source.onmessage = function (event) {
      var news = JSON.parse(event.data);
      if (news.state !== script.getAttribute("data-state")) location.reload();
      else setOut(news);
    };
  }

  function leave() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") leave();
    else listen();
  });
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", listen);
})();
