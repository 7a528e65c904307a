using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Docx;

/// <summary>Forms as a Word document in the official look: one section a form, upright or on its side, heads again on every page.</summary>
public static class FormDocument
{
    public static void Write(ImmutableArray<Form> forms, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyle.Create();
            var body = new Body();
            var sheets = FormSheets.Of(forms);
            for (var i = 0; i < sheets.Length; i++)
            {
                var footer = sheets[i].IsText ? PageNumbers.Add(main) : null;
                AddSheet(body, sheets[i], footer, last: i == sheets.Length - 1);
            }

            main.Document = new Document(body);
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void AddSheet(Body body, FormSheet sheet, string? footer, bool last)
    {
        FormBlock? above = null;
        foreach (var block in sheet.Blocks)
        {
            if (block is FormLine line) body.Append(LineParagraph.Of(line, sheet.IsText));
            else if (block is FormGrid grid)
            {
                // Two tables without a paragraph between them are one table to Word.
                if (above is FormGrid) body.Append(LineParagraph.Hairline());
                body.Append(GridTable.Of(grid, PageShape.TextWidth(sheet.Landscape)));
            }

            above = block;
        }

        var shape = PageShape.Of(sheet.Landscape, footer);
        if (last)
        {
            if (above is FormGrid) body.Append(LineParagraph.Hairline());
            body.Append(shape);
        }
        else body.Append(LineParagraph.End(shape));
    }
}
