// swift-format-ignore-file
// Written by .ci/embed from Sources/GatewayWeb/Workbench/Assets/upload.js; change that file and run the script again.

/// Holds `Sources/GatewayWeb/Workbench/Assets/upload.js`.
enum UploadScript {
    /// The text, byte for byte.
    static let text = #"""
/* Files of a form: dropped or chosen, several at once, seen before they are sent, and sent with their progress.
   Nothing depends on it: without it the same form takes the same files to the same address, and the same pages answer.
   It keeps nothing, asks nothing of any other address, and writes words into pages as text alone. */
(() => {
  "use strict";

  /** The files of each field that are chosen and not sent, in the order in which they were chosen. */
  const chosen = new WeakMap();

  const fields = (within) => [...within.querySelectorAll(".upload input[type=file]")];

  /** A size as the pages of the workbench say it. */
  const size = (bytes) =>
    bytes < 1e6
      ? `${Math.max(1, Math.floor(bytes / 1e3))} kB`
      : `${Math.floor(bytes / 1e6)}.${Math.floor(bytes / 1e5) % 10} MB`;

  const count = (files) => (files.length === 1 ? "1 file" : `${files.length} files`);

  const altogether = (files) => files.reduce((sum, file) => sum + file.size, 0);

  /** A file's name without signs that cannot be seen or turn the line round, as the gateway shows it. */
  const shown = (file) => [...file.name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")].slice(0, 120).join("").trim() || "file";

  const made = (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };

  /** Says something to whoever listens to the page instead of looking at it. */
  const announce = (form, words) => {
    form.querySelector("[data-announces]").textContent = words;
  };

  /* ── Choosing ── */

  const same = (one, other) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

  const put = (field, files) => {
    const holder = new DataTransfer();
    for (const file of files) holder.items.add(file);
    field.files = holder.files;
    chosen.set(field, files);
    list(field);
  };

  /** Adds to what is chosen: whoever chooses a second time has forgotten one, and does not want the first ones gone. */
  const add = (field, more) => {
    const before = chosen.get(field) || [];
    put(field, before.concat([...more].filter((file) => !before.some((one) => same(one, file)))));
    const files = chosen.get(field);
    if (files.length > 0) announce(field.form, `${count(files)} chosen, ${size(altogether(files))}, not sent yet.`);
  };

  const about = (file, largest) => {
    if (file.size === 0) return "Empty: it will not be taken";
    if (file.size > largest) return `${size(file.size)}: larger than ${largest / 2 ** 20} MB, it will not be taken`;
    return `${size(file.size)}, not sent yet`;
  };

  const list = (field) => {
    const box = field.closest(".upload");
    const old = box.nextElementSibling;
    if (old && old.classList.contains("upload__chosen")) old.remove();
    const files = chosen.get(field) || [];
    if (files.length === 0) return;
    const largest = Number(box.dataset.largest);
    const rows = files.map((file, index) => {
      const takeOut = made(
        "button", { type: "button", class: "button button--second button--small" }, "Do not send",
        made("span", { class: "hidden" }, ` ${shown(file)}`));
      takeOut.addEventListener("click", () => {
        put(field, files.filter((one) => one !== file));
        announce(field.form, `${shown(file)} is not sent. ${count(chosen.get(field))} chosen.`);
        const left = [...box.parentElement.querySelectorAll(".upload__chosen button")];
        (left[Math.min(index, left.length - 1)] || field).focus();
      });
      return made(
        "li", { class: "file" }, made("span", { class: "file__name" }, shown(file)),
        made("span", { class: "file__what" }, about(file, largest)), made("span", { class: "file__act" }, takeOut));
    });
    box.after(made("ul", { class: "upload__chosen", "aria-label": "Chosen, not sent yet" }, ...rows));
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches(".upload input[type=file]")) add(event.target, event.target.files);
  });

  /* ── Dropping ── */

  const holdsFiles = (event) => event.dataTransfer !== null && [...event.dataTransfer.types].includes("Files");

  const boxUnder = (event) => (event.target instanceof Element ? event.target.closest(".upload") : null);

  const mark = (box) => {
    for (const other of document.querySelectorAll(".upload--over")) other.classList.remove("upload--over");
    if (box) box.classList.add("upload--over");
  };

  // A file that misses its box must not take the place of the page, and of what was typed in it.
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const box = boxUnder(event);
    event.dataTransfer.dropEffect = box ? "copy" : "none";
    mark(box);
  });

  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(null);
  });

  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(null);
    const box = boxUnder(event);
    if (!box) return;
    const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
    const isFolder = (item) => item.webkitGetAsEntry && (item.webkitGetAsEntry() || {}).isDirectory;
    const field = box.querySelector("input[type=file]");
    add(field, items.filter((item) => !isFolder(item)).map((item) => item.getAsFile()).filter(Boolean));
    if (items.some(isFolder)) announce(field.form, "A folder cannot be sent. Drop the files that are in it.");
  });

  /* ── Sending ── */

  /** The part of the form that says how far it has come; it takes the place of an earlier one. */
  const panel = (form, ...content) => {
    for (const old of form.querySelectorAll(".sending")) old.remove();
    const group = made("div", { class: "sending", role: "group", tabindex: "-1" }, ...content);
    form.append(group);
    return group;
  };

  /** What is typed while a form is on its way would be lost, so nothing can be until it has come or failed. */
  const rest = (form, resting) => {
    if (resting) form.setAttribute("aria-busy", "true");
    else form.removeAttribute("aria-busy");
    for (const part of form.children) part.inert = resting && !part.matches(".sending, [data-announces]");
  };

  const stay = (form, ...sentences) => {
    rest(form, false);
    const group = panel(form, ...sentences.map((words) => made("p", {}, words)));
    group.classList.add("sending--failed");
    group.setAttribute("aria-label", "Not sent");
    announce(form, sentences.join(" "));
    group.focus();
  };

  const kept = "What you typed is still here, and the files are still chosen.";

  /** Puts the answer in the place of the page, as a browser does with the answer to a form. */
  const replace = (page) => {
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    window.scrollTo(0, 0);
    const first = document.querySelector("[autofocus]") || document.querySelector("main h1");
    if (first) {
      if (!first.hasAttribute("tabindex")) first.setAttribute("tabindex", "-1");
      first.focus();
    }
    begin();
  };

  const answered = (form, address, request) => {
    const page = request.responseXML;
    if (request.responseURL !== address) {
      window.location.assign(request.responseURL);
    } else if (page && page.querySelector("main form")) {
      replace(page);
    } else {
      const said = page ? [...page.querySelectorAll("main h1, main p")].map((one) => one.textContent) : [];
      stay(form, ...(said.length > 0 ? said : ["The gateway did not answer as it should. Try again."]), kept);
    }
  };

  const data = (form, pressed) => {
    const entries = [...new FormData(form)];
    const sent = new FormData();
    // What was typed goes first, so that it has come when a session turns out to have ended.
    for (const [name, value] of entries) if (!(value instanceof File)) sent.append(name, value);
    if (pressed && pressed.name) sent.append(pressed.name, pressed.value);
    for (const [name, value] of entries) if (value instanceof File && value.name) sent.append(name, value);
    return sent;
  };

  const send = (form, pressed, files) => {
    const address = new URL(form.getAttribute("action"), document.baseURI).href;
    const bar = made("progress", { max: "100", value: "0", id: "sending-bar" });
    const words = made("p", { class: "muted small" }, `0 kB of ${size(altogether(files))} sent`);
    const stop = made("button", { type: "button", class: "button button--second button--small" }, "Stop sending");
    const label = `Sending ${count(files)}, ${size(altogether(files))}`;
    const request = new XMLHttpRequest();
    let quarter = 0;
    request.open("POST", address);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable || event.total === 0) return;
      bar.value = Math.floor((100 * event.loaded) / event.total);
      words.textContent = `${size(event.loaded)} of ${size(event.total)} sent`;
      const passed = Math.floor((4 * event.loaded) / event.total);
      if (passed > quarter && passed < 4) announce(form, `${25 * passed} per cent sent`);
      quarter = Math.max(quarter, passed);
    });
    request.upload.addEventListener("load", () => {
      bar.value = 100;
      words.textContent = "Everything is sent. The gateway is looking at the files.";
      announce(form, words.textContent);
      // What has come whole is kept: stopping would only hide that.
      stop.remove();
    });
    request.addEventListener("load", () => answered(form, address, request));
    request.addEventListener("error", () =>
      stay(
        form,
        "The connection broke, or a file was moved or changed after it was chosen. The gateway gave no answer.",
        `${kept} Try again.`));
    request.addEventListener("abort", () => {
      stay(form, "Stopped. Nothing of this was saved.", kept);
      if (pressed) pressed.focus();
    });
    stop.addEventListener("click", () => request.abort());
    const body = data(form, pressed);
    const group = panel(form, made("label", { for: "sending-bar" }, label), bar, words, stop);
    group.setAttribute("aria-label", label);
    rest(form, true);
    group.focus();
    request.send(body);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const files = fields(form).flatMap((field) => [...field.files]);
    if (files.length === 0) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    const most = Number(form.querySelector(".upload").dataset.most);
    if (altogether(files) <= most) return send(form, event.submitter, files);
    stay(
      form, `These files are ${size(altogether(files))} together, and ${most / 2 ** 20} MB can be sent at once.`,
      "Take some of them out, send the others, and choose the rest afterwards.");
  });

  /** Makes the page that stands there ready: a reload may have kept what was chosen. */
  const begin = () => {
    for (const field of fields(document)) {
      const form = field.form;
      if (!form.querySelector("[data-announces]")) {
        form.append(made("p", { class: "hidden", role: "status", "data-announces": "" }));
      }
      chosen.set(field, [...field.files]);
      list(field);
    }
  };

  begin();
})();

"""#
}
