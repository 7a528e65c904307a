using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition.Accounts;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Makes typed forms of a document: cuts it into forms, lets each section recognizer read its part, and lists what nobody understood.
/// It goes by what labels and columns mean, never by where a document comes from.
/// </summary>
public static class FormRecognizer
{
    /// <summary>In this order: each reads only what is still unused where a cell could belong to several.</summary>
    private static readonly ImmutableArray<ISectionRecognizer> Sections =
    [
        new PageFurnitureRecognizer(),
        new MoneyUnitRecognizer(),
        new TargetListRecognizer(),
        new IndicatorTableRecognizer(),
        new GluedTableRecognizer(),
        new GluedFactsRecognizer(),
        new FundsRecognizer(),
        new PlainFundsRecognizer(),
        new YearlyFundsRecognizer(),
        new GoalsRecognizer(),
        new StagePlanRecognizer(),
        new RosterRecognizer(),
        new AccountsTableRecognizer(),
        new AmountTableRecognizer(),
        new HeaderFactsRecognizer(),
        new MonitoredMonthsRecognizer(),
        new ProseRecognizer(),
        new ProseIndicatorRecognizer(),
        new FurnitureRecognizer(),
    ];

    private const string Headless = "这里的表格只剩下单元格的先后顺序，又没有认得出的列头，分不清行列，只保留文字，不作推断。";

    public static ReadDocument Recognize(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.Forms.IsEmpty) return new(source, source.Forms, new(source.Cells, source.Cells, []), []);
        var rows = Rows.Of(source);
        var usage = new Usage(source.Cells);
        var forms = ImmutableArray.CreateBuilder<Form>();
        var loose = ImmutableArray.CreateBuilder<Passage>();
        var segments = Segments.Of(rows);
        foreach (var segment in segments)
        {
            var read = ReadForms(segment, usage);
            if (!read.IsEmpty) read = read.SetItem(0, PartialForms.Mark(read[0], segment, ReferenceEquals(segment, segments[^1]), usage));
            foreach (var form in read) forms.Add(form with { Id = "F" + (forms.Count + 1) });
            if (read.IsEmpty) loose.AddRange(PassagesOf(segment));
        }

        if (forms.Count == 0 && source.Blocks.OfType<Table>().FirstOrDefault(t => t.Trust == GridTrust.Order) is { } stream)
            source = source with { Remarks = source.Remarks.Add(new(stream.At, Headless)) };
        return new(source, forms.ToImmutable(), usage.Cover(rows), loose.ToImmutable());
    }

    private static ImmutableArray<Form> ReadForms(Segment segment, Usage usage)
    {
        var first = segment.All.SelectMany(r => r.Filled).First();
        var year = segment.Heads.Select(r => Titles.YearIn(r.Only?.Tight ?? "")).FirstOrDefault(y => y is not null);
        var stated = segment.Type ?? ProseTypes.Of(segment);
        var draft = new FormDraft(
            new()
            {
                Id = "",
                Type = stated ?? FormType.ProjectTargetTable,
                Title = segment.Title,
                FiscalYear = year,
                At = first.Place,
                Passages = [.. PassagesOf(segment)],
            },
            segment,
            usage);
        foreach (var section in Sections) section.Recognize(draft);
        if (FormTypes.Settle(draft.Form, stated) is not { } form) return [];
        return [form, .. draft.Listed.Select(l => l with { Unit = form.Unit, FiscalYear = form.FiscalYear, MoneyUnit = form.MoneyUnit })];
    }

    private static List<Passage> PassagesOf(Segment segment)
    {
        var passages = new List<Passage>();
        foreach (var row in segment.All)
        {
            foreach (var cell in row.Filled) passages.Add(new(cell.Text, cell.Place));
        }

        return passages;
    }
}
