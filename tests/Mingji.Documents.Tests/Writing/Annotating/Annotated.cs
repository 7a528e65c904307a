using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Writing.Annotating;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>A file before and after it got comments.</summary>
internal sealed record Annotated(byte[] Before, byte[] After, AnnotationOutcome Outcome)
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Finds fault with every cell and paragraph of one of these texts; with all of them when none is named.</summary>
    public static Annotated At(byte[] file, string name, params string[] texts)
    {
        using var temporary = new TemporaryFile(name, file);
        var cells = Cells(SourceReader.Read(temporary.Path).Document!).Where(c => texts.Length == 0 || texts.Contains(c.Text));
        return With(file, name, [.. cells.Select(c => Fault(new(c.Cell, c.At), $"这里写着{c.Text}"))]);
    }

    public static Annotated With(byte[] file, string name, params Finding[] findings)
    {
        using var temporary = new TemporaryFile(name, file);
        var source = SourceReader.Read(temporary.Path).Document!;
        var document = new AuditedDocument(name, source.Format, null, new(source, [], new(0, 0, []), [])) { Findings = [.. findings] };
        using var after = new MemoryStream();
        var outcome = AnnotatedCopy.Write(new MemoryStream(file), document, [], after);
        return new(file, after.ToArray(), outcome);
    }

    /// <summary>What was read in one file, put onto another.</summary>
    public static void Onto(byte[] read, byte[] file, string name)
    {
        using var temporary = new TemporaryFile(name, read);
        var source = SourceReader.Read(temporary.Path).Document!;
        var findings = Cells(source).Select(c => Fault(new(c.Cell, c.At), c.Text));
        var document = new AuditedDocument(name, source.Format, null, new(source, [], new(0, 0, []), [])) { Findings = [.. findings] };
        AnnotatedCopy.Write(new MemoryStream(file), document, [], new MemoryStream());
    }

    public static Finding Fault(Place at, string message) =>
        new("sum/points", Severity.Error, "F1", at, "标签", message, "算术") { Stated = "30", Expected = "40" };

    public static IEnumerable<(int Cell, string Text, string At)> Cells(SourceDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph p) yield return (p.Cell, p.Text, p.At);
            foreach (var cell in (block as Table)?.Cells ?? []) yield return (cell.Cell, cell.Text, cell.At);
        }
    }

    public static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public static string Text(byte[] file, string part) => Encoding.UTF8.GetString(Parts(file)[part]);

    /// <summary>A part after the change; that it parses is part of every test.</summary>
    public XDocument Xml(string part) => XDocument.Load(new MemoryStream(Parts(After)[part]), LoadOptions.PreserveWhitespace);

    public string Text(string part) => Text(After, part);

    /// <summary>Parts that were there before and are not the same now.</summary>
    public IEnumerable<string> Changed()
    {
        var after = Parts(After);
        return Parts(Before).Where(p => !after[p.Key].AsSpan().SequenceEqual(p.Value)).Select(p => p.Key).Order(StringComparer.Ordinal);
    }

    public IEnumerable<string> Added() => Parts(After).Keys.Except(Parts(Before).Keys).Order(StringComparer.Ordinal);

    /// <summary>The blocks that a reader finds in the copy are those of the original.</summary>
    public void ReadsAsBefore(string name)
    {
        using var before = new TemporaryFile(name, Before);
        using var after = new TemporaryFile(name, After);
        Assert.Equal(Cells(SourceReader.Read(before.Path).Document!), Cells(SourceReader.Read(after.Path).Document!));
    }
}
