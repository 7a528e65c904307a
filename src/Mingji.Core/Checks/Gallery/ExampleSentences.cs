using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Gallery;

/// <summary>Forms made of sentences, as the narrative of final accounts is.</summary>
public static class ExampleSentences
{
    /// <summary>Final accounts of this year with these paragraphs, read as a document's would be.</summary>
    public static Form Of(int year, params string[] paragraphs)
    {
        ImmutableArray<Passage> passages = [.. paragraphs.Select((text, i) => new Passage(text, new Place(-1, "第" + (i + 1) + "段")))];
        return new Form
        {
            Id = "F1",
            Type = FormType.FinalAccounts,
            Title = "决算情况说明",
            FiscalYear = new FiscalYear(year),
            MoneyUnit = Unit.TenThousandYuan,
            Passages = passages,
            Statements = NarrativeReader.Read(passages, new FiscalYear(year)),
        };
    }

    /// <summary>An example of one such form.</summary>
    internal static CheckExample Example(string says, params string[] paragraphs) => new(says, [Of(2022, paragraphs)]);
}
