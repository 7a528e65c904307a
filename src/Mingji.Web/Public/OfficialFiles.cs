using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Web.Uploads;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Public;

/// <summary>
/// The official files of a publication: the form in its layout as Word, Excel, PDF and web page, and its figures as CSV. Without
/// <paramref name="prints"/> there is no PDF, which takes seconds.
/// </summary>
public sealed class OfficialFiles(DocumentDesk desk, bool prints) : IOfficialFiles
{
    public OfficialFiles(DocumentDesk desk)
        : this(desk, true)
    {
    }

    private static readonly string[] Endings = ["docx", "xlsx", "html", "pdf"];

    public Task<IReadOnlyList<WrittenFile>> Write(Form form, PublishedSnapshot snapshot, CancellationToken cancel) => desk.AtOnePlace(() =>
    {
        var files = new List<WrittenFile> { new("csv", OpenDataCsv.Write(snapshot)) };
        foreach (var ending in Endings.Where(e => prints || e != "pdf"))
        {
            if (Written(form, ending) is { } content) files.Add(new(ending, content));
        }

        return (IReadOnlyList<WrittenFile>)files;
    }, cancel);

    /// <summary>Null where the machine has no program that writes it: the page then offers the other files.</summary>
    private static byte[]? Written(Form form, string ending)
    {
        try
        {
            using var output = new MemoryStream();
            ImmutableArray<Form> forms = [form];
            Documents.Writing.FormFile.WriterFor("." + ending)!(forms, output);
            return output.ToArray();
        }
        catch (RefusedException) when (ending == "pdf")
        {
            return null;
        }
    }
}
