using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using N = Mingji.Core.Reports.ReportFactNames;

namespace Mingji.Core.Reports;

/// <summary>
/// The facts of a dossier by their names, and its rows. Only what the forms state, or what follows from it by plain arithmetic; what a form
/// leaves open is not there.
/// </summary>
public sealed class ReportFacts
{
    private readonly ImmutableDictionary<string, ReportFact> _named;
    private readonly Dictionary<string, ReportFact> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportItems, ImmutableArray<ReportItem>> _items = [];

    private ReportFacts(ImmutableDictionary<string, ReportFact> named) => _named = named;

    public static ReportFacts Of(ReportDossier dossier, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(standard);
        var made = new ReportFacts(Named(dossier, standard));
        foreach (var kind in Enum.GetValues<ReportItems>()) made._items[kind] = DossierRows.Of(dossier, kind);
        foreach (var fact in made._named.Values.Concat(made._items.Values.SelectMany(rows => rows).SelectMany(row => row.Facts.Values)))
            made._byKey.TryAdd(fact.Key, fact);
        return made;
    }

    /// <summary>Facts that were gathered elsewhere, with their rows.</summary>
    internal static ReportFacts Of(
        ImmutableDictionary<string, ReportFact> named, IReadOnlyDictionary<ReportItems, ImmutableArray<ReportItem>> rows)
    {
        var made = new ReportFacts(named);
        foreach (var (kind, items) in rows) made._items[kind] = items;
        foreach (var fact in named.Values.Concat(rows.Values.SelectMany(items => items).SelectMany(row => row.Facts.Values)))
            made._byKey.TryAdd(fact.Key, fact);
        return made;
    }

    /// <summary>Facts by name alone, as a worked case of a pack gives them.</summary>
    internal static ReportFacts Of(IEnumerable<ReportFact> facts)
    {
        var made = new ReportFacts(facts.ToImmutableDictionary(f => f.Label));
        foreach (var fact in made._named.Values) made._byKey[fact.Key] = fact;
        return made;
    }

    /// <summary>The fact of this name; null when the dossier doesn't have it.</summary>
    public ReportFact? Named(string name) => _named.GetValueOrDefault(name);

    /// <summary>The fact of a key that a sentence remembers; null when it is gone.</summary>
    public ReportFact? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>All facts that are figures.</summary>
    public IEnumerable<Figure> Figures => _byKey.Values.Where(f => f.Figure is not null).Select(f => f.Figure!.Value);

    public ImmutableArray<ReportItem> Rows(ReportItems kind) => _items.GetValueOrDefault(kind, []);

    private static ImmutableDictionary<string, ReportFact> Named(ReportDossier dossier, Standard standard)
    {
        var book = new FactBook();
        book.Words(N.Unit, dossier.Unit);
        book.Words(N.Department, dossier.Department);
        book.Words(N.Year, dossier.Year.Year.ToString(CultureInfo.InvariantCulture));
        book.Words(N.Project, dossier.Project);
        if (dossier.Main is { } main) OfForm(book, main, standard);
        if (dossier.Before is { } before) book.Money(N.Before, Total(before)?.Executed);
        if (dossier.Project is null) OfProjects(book, [.. dossier.Projects]);
        if (dossier.ScoreSheet is { } sheet) Scored(book, sheet, standard, N.EvaluationScore, N.EvaluationGrade);
        return book.Facts;
    }

    private static void OfForm(FactBook book, Form form, Standard standard)
    {
        if (Total(form) is { } total)
        {
            book.Money(N.Initial, total.Initial);
            book.Money(N.Adjusted, total.Adjusted);
            book.Money(N.Executed, total.Executed);
            book.Rate(N.Rate, total.Executed?.Figure, total.Adjusted?.Figure);
        }

        book.Money(N.Basic, Row(form, FundSource.BasicExpenditure)?.Executed);
        book.Money(N.OnProjects, Row(form, FundSource.ProjectExpenditure)?.Executed);
        foreach (var (name, fact) in new[] { (N.Establishment, "establishment"), (N.Staff, "staff") })
        {
            if (form.Facts.FirstOrDefault(f => f.Name == fact)?.Value.Figure is { } people)
                book.Figure(name, people with { Unit = new("人", UnitKind.Count, 1, "人") });
        }

        book.Words(N.Duties, form.Facts.FirstOrDefault(f => f.Name == "duties")?.Value.Text);
        book.Words(N.Goal, form.Goals?.Expected?.Text);
        book.Words(N.Achieved, form.Goals?.Achieved?.Text);
        DossierRows.Count(book, form);
        Scored(book, form, standard, N.SelfScore, N.SelfGrade);
    }

    private static void Scored(FactBook book, Form form, Standard standard, string score, string grade)
    {
        book.Points(score, form.Total?.Score);
        if (book.Facts.GetValueOrDefault(score)?.Figure is { } figure) book.Words(grade, standard.GradeOf(figure.Value));
    }

    /// <summary>Sums of all projects; none when one of them doesn't state its amount, for the sum would be of something else.</summary>
    private static void OfProjects(FactBook book, ImmutableArray<Form> projects)
    {
        if (projects.IsEmpty) return;
        book.Count(N.ProjectCount, projects.Length, "个");
        var (adjusted, executed) = (Sum(projects, f => Total(f)?.Adjusted), Sum(projects, f => Total(f)?.Executed));
        book.Figure(N.ProjectsAdjusted, adjusted);
        book.Figure(N.ProjectsExecuted, executed);
        book.Rate(N.ProjectsRate, executed, adjusted);
    }

    private static Figure? Sum(ImmutableArray<Form> forms, Func<Form, Stated?> amount)
    {
        Figure? sum = null;
        foreach (var form in forms)
        {
            if (amount(form)?.Figure is not { Unit.Kind: UnitKind.Money, Hedge: Hedge.None } figure) return null;
            if (sum is not { } so) sum = figure;
            else if (figure.In(so.Unit) is { } same && Bound.TryAdd(so.Value, same.Value, out var next))
                sum = so with { Value = next, Decimals = Math.Max(so.Decimals, same.Decimals) };
            else return null;
        }

        return sum;
    }

    internal static FundsRow? Total(Form form) => Row(form, FundSource.Total);

    private static FundsRow? Row(Form form, FundSource source) => form.Funds.FirstOrDefault(f => f.Source == source && f.Year is null)
        ?? form.Funds.FirstOrDefault(f => f.Source == source);
}
