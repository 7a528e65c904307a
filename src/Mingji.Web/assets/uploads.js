"use strict";
// Dropping files: their names, what is too much, and how far the upload is. Without this the form still works.
(() => {
  for (const form of document.querySelectorAll("form.drop")) {
    const inputs = [...form.querySelectorAll("input[type=file]")];
    const names = form.querySelector(".drop-names");
    const state = form.querySelector(".drop-state");
    const bar = form.querySelector("progress");
    const button = form.querySelector("button");
    const area = form.querySelector(".drop-area");
    const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1048576).toFixed(1)}MB`);

    const show = () => {
      const files = inputs.flatMap((input) => [...input.files]);
      const total = files.reduce((sum, f) => sum + f.size, 0);
      const lines = files.slice(0, MOST_NAMED).map((f) => `${f.name}（${size(f.size)}）`);
      if (files.length > MOST_NAMED) lines.push(`…共${files.length}个文件（${size(total)}）`);
      names.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
      const over = files.length > +form.dataset.files || total > +form.dataset.most;
      state.textContent = over ? "文件太多或太大，请分几次上传" : "";
      button.disabled = over;
    };
    const MOST_NAMED = 50;
    for (const input of inputs) input.addEventListener("change", show);
    for (const kind of ["dragenter", "dragover"]) area.addEventListener(kind, () => area.classList.add("over"));
    for (const kind of ["dragleave", "drop"]) area.addEventListener(kind, () => area.classList.remove("over"));

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const sending = new XMLHttpRequest();
      sending.open("POST", form.action);
      sending.setRequestHeader("HX-Request", "true");
      sending.upload.addEventListener("progress", (e) => {
        if (!e.lengthComputable) return;
        bar.value = Math.floor((e.loaded * 100) / e.total);
        state.textContent = e.loaded < e.total ? `已上传${bar.value}%` : "已上传，正在读取…";
      });
      sending.addEventListener("load", () => {
        const next = sending.getResponseHeader("HX-Redirect");
        if (next) window.location.assign(next);
        else failed(sending.status >= 400 && sending.status < 500 && sending.responseText.length < 400 ? sending.responseText : "没有上传成功，请刷新后再试一次");
      });
      sending.addEventListener("error", () => failed("网络断了，没有上传成功，请再试一次"));
      const failed = (why) => {
        bar.hidden = true;
        button.disabled = false;
        state.textContent = why;
        state.classList.add("is-error");
      };
      state.classList.remove("is-error");
      bar.hidden = false;
      bar.value = 0;
      button.disabled = true;
      state.textContent = "正在上传…";
      sending.send(new FormData(form));
    });
  }

  // Choosing where a form goes shows at once what that would do.
  for (const choice of document.querySelectorAll("[data-update]")) {
    choice.addEventListener("change", () => choice.form.querySelector("button[formmethod=get]").click());
  }
})();
