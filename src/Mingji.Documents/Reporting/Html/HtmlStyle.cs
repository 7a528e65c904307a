using System.Security.Cryptography;
using System.Text;

namespace Mingji.Documents.Reporting.Html;

/// <summary>The report's style sheet, inside the file itself; a policy in its head lets nothing else in.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """

        :root { --error: #b42318; --warning: #b54708; --info: #175cd3; --line: #d0d5dd; --faint: #667085; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1280px; padding: 16px; color: #101828; background: #fff; line-height: 1.6;
          font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; font-size: 15px; }
        h1 { font-size: 22px; margin: 8px 0; } h2 { font-size: 18px; margin: 32px 0 4px; overflow-wrap: anywhere; }
        h3 { font-size: 15px; margin: 20px 0 6px; }
        .verdict { font-weight: 600; } .faint { color: var(--faint); font-size: 13px; }
        .failed { color: var(--error); font-weight: 600; }
        ol.findings { list-style: none; padding: 0; margin: 8px 0; }
        ol.findings > li { border-left: 4px solid var(--line); padding: 6px 10px; margin: 6px 0; background: #f9fafb; }
        li.error { border-color: var(--error) !important; } li.warning { border-color: var(--warning) !important; }
        li.info { border-color: var(--info) !important; }
        li:target, td:target, p:target { outline: 3px solid #fdb022; }
        .tag { font-weight: 600; } .error > .tag { color: var(--error); } .warning > .tag { color: var(--warning); }
        .info > .tag { color: var(--info); }
        .rule { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px; color: var(--faint); }
        .message { overflow-wrap: anywhere; }
        a { color: #175cd3; }
        .sheet { overflow-x: auto; margin: 10px 0; }
        table { border-collapse: collapse; font-size: 13px; line-height: 1.45; }
        .sheet td { border: 1px solid var(--line); padding: 3px 6px; vertical-align: top; min-width: 2.5em; max-width: 26em;
          overflow-wrap: break-word; }
        .sheet td.void { border: 0; padding: 0; min-width: 0; }
        .sheet td.beside { border: 0; padding: 2px 0 2px 10px; min-width: 22em; max-width: 30em; }
        .beside > div { border-left: 3px solid var(--line); padding-left: 8px; margin-bottom: 4px; }
        .beside > .error { border-color: var(--error); } .beside > .warning { border-color: var(--warning); }
        .beside > .info { border-color: var(--info); }
        td.error, p.error { background: #fee4e2; } td.warning, p.warning { background: #fef0c7; } td.info, p.info { background: #e0eaff; }
        td.also { background: #f2f4f7; box-shadow: inset 0 -2px 0 #98a2b3; }
        td.unused, p.unused { text-decoration: underline dotted var(--faint); }
        sup a { text-decoration: none; font-weight: 700; margin-left: 2px; }
        .paragraph { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px 16px; margin: 6px 0; }
        .paragraph p { margin: 0; overflow-wrap: anywhere; }
        .paragraph.noted { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
        ul { margin: 4px 0; padding-left: 20px; overflow-wrap: anywhere; }
        details > summary { cursor: pointer; font-weight: 600; margin: 12px 0; }
        .below { display: none; }
        @media (max-width: 760px) {
          body { padding: 10px; } .paragraph.noted { grid-template-columns: minmax(0, 1fr); }
          .sheet td.beside { display: none; } .below { display: block; } .sheet td { min-width: 5em; max-width: 15em; }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 11px; } table { font-size: 9px; } .sheet { overflow: visible; }
          tr, li { break-inside: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .sheet td { min-width: 0; } .sheet td.beside { display: table-cell; min-width: 14em; } .below { display: none; }
        }

        """;

    /// <summary>Nothing may load or run; of styles only this sheet.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'";
}
