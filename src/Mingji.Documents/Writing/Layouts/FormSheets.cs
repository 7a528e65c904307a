using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Lays a form out by the layout of its type. Pure; everything that the form states is in some block.</summary>
public static class FormSheets
{
    private const int WidestUpright = 7;

    public static ImmutableArray<FormSheet> Of(ImmutableArray<Form> forms) => [.. forms.Select(Of)];

    public static FormSheet Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var layout = FormLayouts.Of(form.Type);
        if (form.Report is { } report) return ReportLayout.Paper(form, report, layout.Title);
        var blocks = ImmutableArray.CreateBuilder<FormBlock>();
        if (layout.IsProse && !form.Passages.IsEmpty) ProseSection.Add(form, layout, blocks);
        else
        {
            AddHead(form, layout, blocks);
            AddSections(form, layout, blocks);
        }

        return new(layout.Title, IsWide(layout, blocks), blocks.ToImmutable());
    }

    /// <summary>The form as it is filled in on the screen: every cell that can be filled in has its place.</summary>
    public static FormSheet OnScreen(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        return filled.Form.Report is { } report ? ReportLayout.Screen(OpenCells.Of(filled), report, FormLayouts.Of(filled.Form.Type).Title)
            : Of(OpenCells.Of(filled));
    }

    /// <summary>A text lies on its side only for the sake of a wide table.</summary>
    private static bool IsWide(FormLayout layout, ImmutableArray<FormBlock>.Builder blocks) =>
        layout.Landscape && (!layout.IsProse || blocks.OfType<FormGrid>().Any(g => g.Widths.Length > WidestUpright));

    /// <summary>The sections of a form that is made of tables, and the sentences that it has besides.</summary>
    private static void AddSections(Form form, FormLayout layout, ImmutableArray<FormBlock>.Builder blocks)
    {
        AddOfficial(form, layout, blocks);
        foreach (var table in form.Tables.Where(t => !DirectionsSection.Fits(t))) AmountSection.Add(form, table, blocks);
        AddStatements(form, blocks);
        foreach (var line in layout.Closing) blocks.Add(new FormLine(LineRole.Closing, line));
    }

    /// <summary>The sentences that the statements were read from, each under the heading of its section.</summary>
    private static void AddStatements(Form form, ImmutableArray<FormBlock>.Builder blocks)
    {
        var section = "";
        foreach (var group in form.Statements.GroupBy(s => (s.Section, s.Source.Text)))
        {
            if (group.Key.Section != section) blocks.Add(new FormLine(LineRole.Heading, section = group.Key.Section));
            blocks.Add(new FormLine(LineRole.Body, group.Key.Text));
        }
    }

    /// <summary>Fields, funds, goals and indicators as the one table that they are on paper.</summary>
    internal static void AddOfficial(Form form, FormLayout layout, ImmutableArray<FormBlock>.Builder blocks)
    {
        var table = new IndicatorSection(form, layout);
        var plan = new GridPlan(table.Columns.Select(c => c.Width), FundsSection.Shares(form, layout));
        var head = new GridBuilder();
        FactsSection.Add(form, plan, head);
        FundsSection.Add(form, layout, plan, head);
        DirectionsSection.Add(form.Tables, plan, head);
        GoalsSection.Add(form, layout, plan, head);
        if (head.Row > 0) blocks.Add(head.Build(plan.Widths));
        if (table.IsNeeded) blocks.Add(table.Build(plan, joinsAbove: head.Row > 0));
    }

    internal static void AddHead(Form form, FormLayout layout, ImmutableArray<FormBlock>.Builder blocks)
    {
        var tight = PlainText.Tight(form.Title);
        var speaks = Titles.KindOf(tight) == TitleKind.Title && FormTypes.ByTitle(tight) == form.Type;
        blocks.Add(new FormLine(LineRole.Title, speaks ? form.Title : layout.Title));
        if (form.FiscalYear is { } year && Titles.YearIn(tight) != year)
            blocks.Add(new FormLine(LineRole.Year, string.Create(CultureInfo.InvariantCulture, $"（{year.Year}年度）")));
        if (!speaks && form.Title.Length > 0) blocks.Add(new FormLine(LineRole.Body, form.Title));
        if (!form.Facts.Any(f => f.Name is "unit") && form.Unit is { } unit && !layout.IsProse && !HasUnit(form))
            blocks.Add(new FormLine(LineRole.Body, "填报单位：" + unit));
        if (UnitOf(form) is { Kind: UnitKind.Money } money) blocks.Add(new FormLine(LineRole.Unit, "金额单位：" + money.Symbol));
    }

    /// <summary>The form's money unit; where it names none, that of bare amounts, which a table's own head gave them.</summary>
    private static Core.Figures.Unit UnitOf(Form form)
    {
        if (form.MoneyUnit != Core.Figures.Unit.None) return form.MoneyUnit;
        var amounts = form.Funds.SelectMany(f => (Stated?[])[f.Initial, f.Adjusted, f.Executed])
            .Concat(form.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells)).OfType<Stated>();
        var bare = amounts.FirstOrDefault(a => a.Figure?.Unit.Kind == UnitKind.Money && a.Text.Length > 0 && char.IsAsciiDigit(a.Text[^1]));
        return bare?.Figure?.Unit ?? Core.Figures.Unit.None;
    }

    private static bool HasUnit(Form form) => form.Facts.Any(f => f.Name is "implementing-unit" or "supervising-department");
}
