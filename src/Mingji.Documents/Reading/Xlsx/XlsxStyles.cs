using Mingji.Documents.Reading.Packages;
using Mingji.Documents.Reading.Sheets.Formats;

namespace Mingji.Documents.Reading.Xlsx;

/// <summary>The number formats of a workbook's cell styles; each is compiled when the first cell asks for it.</summary>
internal sealed class XlsxStyles(bool from1904)
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _formatOfStyle = [];
    private readonly Dictionary<int, NumberFormat> _compiled = [];
    private NumberFormat?[] _ofStyle = [];

    public static XlsxStyles Read(OfficePackage package, string? part, bool from1904)
    {
        var styles = new XlsxStyles(from1904);
        using var reader = package.Open(part ?? "xl/styles.xml");
        while (reader is not null && reader.ReadElement())
        {
            switch (reader.Name)
            {
                case "numFmt":
                    if (reader.Number("numFmtId") is { } id) styles._codes[id] = reader.Attribute("formatCode") ?? "General";
                    break;
                case "cellXfs":
                    styles.ReadCellStyles(reader);
                    break;
                case "fonts" or "fills" or "borders" or "cellStyleXfs" or "dxfs" or "colors":
                    reader.Skip();
                    break;
            }
        }

        return styles;
    }

    public NumberFormat Of(int style)
    {
        if ((uint)style >= (uint)_ofStyle.Length) return Compiled(style);
        return _ofStyle[style] ??= Compiled(style);
    }

    private NumberFormat Compiled(int style)
    {
        var id = style >= 0 && style < _formatOfStyle.Count ? _formatOfStyle[style] : 0;
        if (_compiled.TryGetValue(id, out var format)) return format;
        return _compiled[id] = new(_codes.TryGetValue(id, out var code) ? code : BuiltinFormats.Code(id), from1904);
    }

    private void ReadCellStyles(PartReader reader)
    {
        if (!reader.HasContent) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "xf") _formatOfStyle.Add(reader.Number("numFmtId") ?? 0);
        }

        _ofStyle = new NumberFormat?[_formatOfStyle.Count];
    }
}
