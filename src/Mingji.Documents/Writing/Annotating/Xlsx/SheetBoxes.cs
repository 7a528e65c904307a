using System.Globalization;
using System.Text;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>The boxes of a sheet's comments, without which Excel shows none: an old drawing in VML that the sheet refers to.</summary>
internal sealed class SheetBoxes(PackageEdit edit, OfficeNames names)
{
    private const string Names =
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private const string ContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const string Type = "_x0000_t202";

    private const int Block = ShapeNumbers.Block;

    // In pixels; the characters are those of a line in the box.
    private const int BoxWidth = 340;
    private const int BoxMargin = 15;
    private const int BoxLine = 18;
    private const int BoxCharacters = 24;
    private const int MostHeight = 480;

    /// <summary>What may stand in a sheet before the reference to its drawing, in the order of the standard.</summary>
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
        "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
        "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
    };

    private const string ShapeType =
        $"<v:shapetype {Names} id=\"{Type}\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private readonly SheetMeasure _measure = new();
    private string? _drawing;
    private int _insertAt;
    private string _prefix = "";

    public void Add(string sheet, int ordinal, IReadOnlyList<CellNote> notes)
    {
        Look(edit.Part(sheet).Text);
        var relation = _drawing is null ? null : edit.RelationsOf(sheet).ById.GetValueOrDefault(_drawing);
        var present = relation is not null && edit.Has(relation.Target) ? edit.Part(relation.Target) : null;
        var first = present is null ? ((ordinal + 1) * Block) + 1 : ShapeNumbers.Free(present.Text);
        var isTypeThere = present is not null && present.Text.Contains($"\"{Type}\"", StringComparison.Ordinal);
        var shapes = new StringBuilder(isTypeThere ? "" : ShapeType);
        for (var i = 0; i < notes.Count; i++) Shape(shapes, first + i, notes[i]);
        if (present is not null) present.Insert(Math.Max(present.Text.LastIndexOf("</", StringComparison.Ordinal), 0), shapes.ToString());
        else Create(sheet, relation?.Target, ShapeNumbers.Blocks(first, notes.Count), shapes.ToString());
    }

    /// <summary>A sheet may refer to a drawing that is missing: ours takes its place then.</summary>
    private void Create(string sheet, string? missing, string blocks, string shapes)
    {
        var name = missing ?? edit.FreeName("xl/drawings/vmlDrawing", ".vml");
        var layout = $"<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{blocks}\"/></o:shapelayout>";
        edit.Add(name, ContentType, $"<xml {Names}>{layout}{shapes}</xml>");
        if (missing is not null) return;
        var id = edit.Relate(sheet, names.Relations + "/vmlDrawing", name, _drawing);
        if (_drawing is not null) return;
        edit.Part(sheet).Insert(_insertAt, $"<{_prefix}legacyDrawing xmlns:r=\"{names.Relations}\" r:id=\"{id}\"/>");
    }

    /// <summary>Finds the sheet's drawing, or the place where the reference to one belongs; and its measures.</summary>
    private void Look(string xml)
    {
        var tags = new TagScanner(xml);
        for (var depth = 0; tags.Next();)
        {
            if (tags.IsClosing) depth--;
            else if (depth == 0) _prefix = tags.Prefix;
            else _measure.See(tags);
            if (depth == 1 && tags.Name == "legacyDrawing") _drawing ??= tags.Attribute("id");
            if (depth == 1 && (tags.IsClosing || tags.IsEmpty) && Before.Contains(tags.Name)) _insertAt = tags.End;
            if (!tags.IsClosing && !tags.IsEmpty) depth++;
        }
    }

    private void Shape(StringBuilder xml, int number, CellNote note)
    {
        var (row, column) = (note.Spot.Row, note.Spot.Cell);
        var height = BoxMargin + NoteText.Lines(note.Findings).Sum(line => (1 + (line.Length / BoxCharacters)) * BoxLine);
        var (left, leftOffset) = _measure.Right(column + 1, BoxMargin);
        var (right, rightOffset) = _measure.Right(column + 1, BoxMargin + BoxWidth);
        var (bottom, bottomOffset) = _measure.Down(row, Math.Min(height, MostHeight));
        xml.Append(CultureInfo.InvariantCulture, $"""
            <v:shape {Names} id="_x0000_s{number}" type="#{Type}" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;
            """);
        xml.Append(CultureInfo.InvariantCulture, $"""
            width:{BoxWidth * 3 / 4}pt;height:{Math.Min(height, MostHeight) * 3 / 4}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">
            """);
        xml.Append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>");
        xml.Append("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>");
        xml.Append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>");
        xml.Append(CultureInfo.InvariantCulture, $"<x:Anchor>{left}, {leftOffset}, {row}, 2, {right}, {rightOffset}, {bottom}, {bottomOffset}</x:Anchor>");
        xml.Append(CultureInfo.InvariantCulture, $"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>");
        xml.Append("</x:ClientData></v:shape>");
    }
}
