using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Puts the clauses of a text together: which belong to one part, which parts add up.</summary>
internal sealed class RubricAssembler(RubricText text, decimal? points, List<FormulaClause> beside)
{
    private readonly RubricParser _parser = new(text);
    private readonly List<FormulaClause> _formulas = [.. beside];
    private readonly List<string> _items = [];
    private decimal? _points = points;

    internal List<(int From, int To, string Why)> Faults { get; } = [];

    internal Rubric? Assemble()
    {
        _parser.Run();
        Faults.AddRange(_parser.Unread);
        if (Faults.Count > 0) return null;
        _formulas.AddRange(_parser.Clauses.OfType<FormulaClause>());
        Declared();
        var segments = Segments(_parser.Clauses);
        var drafts = new PartGrouping(_formulas, _points).Group(segments, Faults);
        Prose(drafts);
        foreach (var draft in drafts) Faults.AddRange(draft.Faults);
        if (Faults.Count == 0 && drafts.Count == 0) Fault("没有读出怎样得分");
        if (Faults.Count > 0) return null;
        return Finished(drafts);
    }

    private void Fault(string why) => Faults.Add((0, text.Plain.Length, why));

    /// <summary>满分10分 in the text: takes the place of points not given, and must not gainsay those that are.</summary>
    private void Declared()
    {
        foreach (var clause in _parser.Clauses.OfType<PointsClause>())
        {
            if (_points is null) _points = clause.Points;
            else if (_points != clause.Points) Faults.Add((clause.Start, clause.End, "与给定的分值不同"));
        }
    }

    private static List<(ItemClause? Item, List<Clause> Clauses)> Segments(List<Clause> clauses)
    {
        var segments = new List<(ItemClause? Item, List<Clause> Clauses)> { (null, []) };
        foreach (var clause in clauses)
        {
            if (clause is ItemClause item) segments.Add((item, []));
            else segments[^1].Clauses.Add(clause);
        }

        return segments;
    }

    /// <summary>
    /// Sentences that award nothing are requirements that occurrences are counted against, or explanations, or not understood.
    /// </summary>
    private void Prose(List<PartDraft> drafts)
    {
        var counted = drafts.Count > 0 && drafts.All(d => d.Adjustments.Count > 0 && d.Arms.All(a => a.When is not RawBand));
        foreach (var prose in _parser.Clauses.OfType<ProseClause>())
        {
            if (counted && PlainSentences.Requires(prose.Words)) _items.Add(prose.Words);
            else if (!PlainSentences.Explains(prose.Words)) Faults.Add((prose.Start, prose.End, "没有读懂"));
        }
    }

    private Rubric? Finished(List<PartDraft> drafts)
    {
        _points ??= Inferred(drafts);
        if (_points is not { } worth)
        {
            Fault("没有给出分值");
            return null;
        }

        foreach (var draft in drafts)
        {
            if (draft.Most(worth) > worth && Faults.Count == 0) Fault("文中的分数高于分值");
        }

        if (drafts.Count > 1 && drafts.Sum(d => d.Most(worth) ?? 0m) > worth) Fault("各项分数之和高于分值");
        var vetoes = drafts.SelectMany(d => d.Vetoes).ToImmutableArray();
        var names = _formulas.Where(f => !PartBuilder.IsScore(f.Name)).Select(f => new Definition(f.Name, f.Expression)).ToImmutableArray();
        CheckUnits();
        return Faults.Count > 0 ? null : new Rubric(worth, drafts.Select(d =>
            d.Build()).ToImmutableArray(), names, _items.ToImmutableArray(), vetoes);
    }

    private void CheckUnits()
    {
        foreach (var formula in _formulas)
        {
            if (FormulaUnits.Clash(formula.Expression) is { } clash) Faults.Add((formula.Start, formula.End, clash));
        }
    }

    private static decimal? Inferred(List<PartDraft> drafts)
    {
        decimal sum = 0m;
        foreach (var draft in drafts)
        {
            if (draft.Most(null) is not { } most) return null;
            sum += most;
        }

        return sum > 0 ? sum : null;
    }
}
