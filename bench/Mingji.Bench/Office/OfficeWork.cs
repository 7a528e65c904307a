using System.IO.Compression;
using System.Xml;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Bench.Office;

/// <summary>The work of both lanes on one file, and the making of the files.</summary>
internal static class OfficeWork
{
    private static readonly Standard Bare = new() { Id = "bench", Title = "基准" };

    /// <summary>Files half docx, half xlsx, from forms that are true in every number.</summary>
    internal static string[] Make(string folder, int count)
    {
        var forms = SelfEvaluations.Make(count + 1);
        var files = new string[count];
        for (var i = 0; i < count; i++)
        {
            files[i] = Path.Combine(folder, FormattableString.Invariant($"{i:D5}.{(i % 2 == 0 ? "docx" : "xlsx")}"));
            if (i % 2 == 0) DocxFile.Write(files[i], FormGrid.Of(forms[i], i));
            else XlsxFile.Write(files[i], FormGrid.Of(forms[i], i), FormGrid.Of(forms[i + 1], i + 1));
        }

        return files;
    }

    /// <summary>The floor: every part that has to be read is unpacked and its nodes are walked; nothing is kept.</summary>
    internal static int Walk(string path)
    {
        var nodes = 0;
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(e => e.FullName != "[Content_Types].xml"))
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part);
            while (xml.Read()) nodes++;
        }

        return nodes;
    }

    /// <summary>Reads, recognises and checks; gives how many indicators came out, so that neither lane can cheat.</summary>
    internal static int Audit(string path)
    {
        var result = SourceReader.Read(path);
        if (!result.IsRead) throw new InvalidDataException(result.Refusal.Message);
        var document = FormRecognizer.Recognize(result.Document);
        Auditor.Run(new Dossier(null, null, document.Forms, document.Loose), Bare, new FindingSink());
        return document.Forms.Sum(f => f.Indicators.Length);
    }
}
