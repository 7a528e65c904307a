namespace Mingji.Documents.Writing.Html;

/// <summary>The style of the printed forms. Fonts by the names of Windows, WPS, macOS and Linux; the last is any serif or sans.</summary>
internal static class PrintStyle
{
    public const string Css =
        """
        @page { size: A4 portrait; margin: 11mm 14mm 12mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页";
          font: 9pt SimSun, 宋体, STSong, "Noto Serif CJK SC", "WenQuanYi Zen Hei", serif; } }
        @page wide { size: A4 landscape; }
        section { break-after: page; max-width: 182mm; padding: 0 1px; margin: 0 auto 12mm; }
        section:last-child { break-after: auto; }
        section.wide { page: wide; max-width: 269mm; }
        body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.5 FangSong, FangSong_GB2312, 仿宋, 仿宋_GB2312, STFangsong,
          "Noto Serif CJK SC", "WenQuanYi Zen Hei", serif; }
        h1 { font: bold 17pt/1.4 SimSun, 宋体, STSong, "Noto Serif CJK SC", "WenQuanYi Zen Hei", serif; text-align: center; margin: 0 0 2mm; }
        p.heading { text-indent: 0; font: bold 12pt/1.5 SimHei, 黑体, STHeiti, "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
          margin: 4mm 0 1mm; break-after: avoid; }
        p.part { font-size: 11pt; font-weight: normal; margin-top: 2mm; }
        p.caption { text-align: center; text-indent: 0; margin: 2mm 0 1mm; break-after: avoid; }
        p { margin: 0 0 1mm; text-indent: 2em; overflow-wrap: anywhere; }
        p.year { text-align: center; text-indent: 0; }
        p.unit { text-align: right; text-indent: 0; break-after: avoid; }
        p.closing { text-indent: 0; margin: .8mm 0 0; font-size: 9pt; line-height: 1.35; white-space: pre-wrap; }
        table + p.closing { margin-top: 2mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 3mm; }
        table:has(+ table.joined) { margin-bottom: -1px; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        tr.on, tr:has(> td.total), table + p.closing { break-before: avoid; }
        td, th { border: 1px solid #000; padding: .45mm 1mm; font-size: 10pt;
          line-height: 1.3; font-weight: normal; text-align: center; vertical-align: middle;
          overflow-wrap: anywhere; }
        td.text { text-align: left; }
        th, td.total { font-weight: bold; }
        td.figure, td.total { font-variant-numeric: tabular-nums; }
        @media screen { body { padding: 8mm; } }

        """;
}
