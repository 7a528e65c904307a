// Times come in UTC and are shown where the reader is.
for (const time of document.querySelectorAll("time[datetime]")) {
  time.title = time.dateTime;
  time.textContent = new Date(time.dateTime).toLocaleString("zh-CN", {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
  });
}
