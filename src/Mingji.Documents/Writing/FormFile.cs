using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Docx;
using Mingji.Documents.Writing.Html;
using Mingji.Documents.Writing.Pdf;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Writing;

/// <summary>Writes forms in the official layout, in the format that a file's ending names.</summary>
public static class FormFile
{
    /// <summary>The endings that have a writer; json is written from the whole report.</summary>
    public const string Endings = ".xlsx、.docx、.html、.pdf、.json";

    /// <summary>The writer for an ending; null when there is none.</summary>
    public static Action<ImmutableArray<Form>, Stream>? WriterFor(string extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return extension.ToLowerInvariant() switch
        {
            ".xlsx" => FormWorkbook.Write,
            ".docx" => FormDocument.Write,
            ".html" or ".htm" => FormHtml.Write,
            ".pdf" => FormPdf.Write,
            _ => null,
        };
    }
}
