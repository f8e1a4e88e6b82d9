// Loads the page again when another state of the site is shown, and sets out what is wrong; what
// only has to be looked at stands folded in a corner, and open once somebody has opened it.
(function () {
  var script = document.currentScript;
  var address = script.src.replace(/reload\.js.*$/, "");
  var language = document.documentElement.lang.slice(0, 2) === "zh" ? "zh" : "en";
  var source = null;
  var host = null;
  var OPEN = "preview-remarks-open"; // for as long as this tab is

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function row(problem) {
    var item = element("li");
    item.className = problem.grade;
    item.appendChild(element("code", problem.place));
    item.appendChild(element("span", problem[language]));
    return item;
  }

  function listed(box, problems) {
    var list = element("ol");
    problems.forEach(function (problem) { list.appendChild(row(problem)); });
    box.appendChild(list);
    return box;
  }

  function alarm(news) {
    var box = element("section");
    box.setAttribute("role", "alert");
    box.appendChild(element("p", news.above[language]));
    return listed(box, news.problems);
  }

  function aside(news) {
    var box = element("details");
    box.open = sessionStorage.getItem(OPEN) === "yes";
    box.addEventListener("toggle", function () {
      sessionStorage.setItem(OPEN, box.open ? "yes" : "no");
    });
    box.appendChild(element("summary", news.beside[language]));
    listed(box, news.remarks);
    if (news.more) box.appendChild(element("p", news.more[language]));
    return box;
  }

  function setOut(news) {
    if (host) host.remove();
    host = null;
    if (!news.problems.length && !news.remarks.length) return;
    host = element("div");
    host.id = news.problems.length ? "preview-problems" : "preview-remarks";
    host.lang = language;
    var root = host.attachShadow({ mode: "open" });
    var style = element("link");
    style.rel = "stylesheet";
    style.href = address + "overlay.css";
    root.appendChild(style);
    root.appendChild(news.problems.length ? alarm(news) : aside(news));
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
