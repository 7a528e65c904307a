using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>A chosen pack and the reason in Chinese, for the head of a report.</summary>
public sealed record StandardChoice(Standard Standard, string Why);

/// <summary>What of a document speaks for a pack.</summary>
public sealed record DocumentTraits
{
    /// <summary>Titles, units and the file's name: a marker here settles it.</summary>
    public ImmutableArray<string> Heads { get; init; } = [];

    /// <summary>The running text: a marker counts when it keeps coming back.</summary>
    public IEnumerable<string> Texts { get; init; } = [];

    public FiscalYear? FiscalYear { get; init; }

    /// <summary>The traits of forms that belong together.</summary>
    public static DocumentTraits Of(IEnumerable<Form> forms, IEnumerable<Passage> loose)
    {
        ImmutableArray<Form> all = [.. forms];
        return new()
        {
            Heads = [.. all.SelectMany(form => new[] { form.Unit, form.Title }).OfType<string>().Where(text => text.Length > 0)],
            Texts = all.SelectMany(form => form.Passages).Concat(loose).Select(passage => passage.Text),
            FiscalYear = all.Select(form => form.FiscalYear).FirstOrDefault(year => year is not null),
        };
    }
}
