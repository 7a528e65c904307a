using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>What is known and counted while a Word document is read.</summary>
internal sealed class DocxContext(OfficePackage package, Relations relations, BlockBuilder builder)
{
    private DocxStyles? _styles;
    private NumberCounters? _numbers;
    private int _tables;
    private int _paragraphs;

    public ReadingLimits Limits => package.Budget.Limits;

    /// <summary>Read when the first paragraph asks for them: many documents never do.</summary>
    public DocxStyles Styles => _styles ??= DocxStyles.Read(package, relations.OfKind("styles"));

    public NumberCounters Numbers => _numbers ??= new(DocxNumbering.Read(package, relations.OfKind("numbering")));

    public int Images { get; set; }

    public int Objects { get; set; }

    public int UnknownSymbols { get; set; }

    /// <summary>Texts that only ask to be replaced.</summary>
    public int Prompts { get; set; }

    public int HiddenRuns { get; set; }

    public int Revisions { get; set; }

    public int NextTable() => _tables++;

    public int NextParagraph() => _paragraphs++;

    public void Remark(string at, string text, bool isNote = false) => builder.Remark(at, text, isNote);
}
