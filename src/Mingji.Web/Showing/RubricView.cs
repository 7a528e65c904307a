using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Mingji.Core.Rubrics;

namespace Mingji.Web.Showing;

/// <summary>What a person tries on a criterion, as he writes it.</summary>
public sealed record RubricTrial(string Text, decimal Points, string Formula, string Value, string Target, string Actual)
{
    public const int LongestText = 4000;
}

/// <summary>A piece of the criterion's text; <paramref name="Why"/> says why it was not understood, null when it was.</summary>
public sealed record RubricWords(string Text, string? Why);

/// <summary>What became of a criterion that somebody tries.</summary>
public sealed class RubricView
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [RubricKind.Steps] = "按幅度加减分", [RubricKind.Bands] = "分档", [RubricKind.Linear] = "线性插值", [RubricKind.ProportionalTo] = "按比例",
        [RubricKind.Ratio] = "按公式", [RubricKind.AllOrNothing] = "符合得满分，否则不得分", [RubricKind.Checklist] = "逐项得分",
        [RubricKind.Occurrences] = "按次数扣分", [RubricKind.Conditions] = "按条件", [RubricKind.Bonus] = "加分", [RubricKind.Veto] = "一票否决",
        [RubricKind.Tiers] = "按等级", [RubricKind.Combination] = "几种规则合用", [RubricKind.Judgement] = "由人评定",
    };

    public RubricView(RubricTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var compiled = RubricCompiler.Compile(trial.Text, trial.Points, trial.Formula.Length > 0 ? trial.Formula : null);
        Rubric = compiled.Rubric;
        Words = Cut(trial.Text, compiled.Unread);
        Unread = compiled.Unread;
        if (Rubric is null) return;
        if (trial.Value.Length + trial.Actual.Length > 0) Explained = Explain(Rubric, trial);
        Curve = RubricCurve.Svg(Rubric, trial.Text) is { } svg ? new HtmlString(svg) : null;
    }

    /// <summary>Null when the text can't be executed.</summary>
    public Rubric? Rubric { get; }

    /// <summary>The text in pieces.</summary>
    public ImmutableArray<RubricWords> Words { get; }

    public ImmutableArray<UnreadWords> Unread { get; }

    /// <summary>The score of the value tried; null when none was.</summary>
    public ExplainedScore? Explained { get; }

    /// <summary>A drawing of ours in which the text is encoded; null where the score is no function of one value.</summary>
    public HtmlString? Curve { get; }

    public string Kind => Rubric is null ? "" : Kinds.GetValueOrDefault(Rubric.Kind, Rubric.Kind);

    private static ExplainedScore Explain(Rubric rubric, RubricTrial trial)
    {
        try
        {
            var isNumber = QuantityText.TryRead(trial.Value, out var value, out _);
            return rubric.Explain(new RubricInput
            {
                Value = isNumber ? value : null,
                Grade = isNumber || trial.Value.Length == 0 ? null : trial.Value,
                Target = QuantityText.TryRead(trial.Target, out var target, out var limit) ? target : null,
                TargetIsLimit = limit,
                Actual = QuantityText.TryRead(trial.Actual, out var actual, out _) ? actual : null,
            });
        }
        catch (OverflowException)
        {
            return new(null, "数值超出可计算的范围", ["数值超出可计算的范围，未能计算"]);
        }
    }

    private static ImmutableArray<RubricWords> Cut(string text, ImmutableArray<UnreadWords> unread)
    {
        var pieces = ImmutableArray.CreateBuilder<RubricWords>();
        var at = 0;
        foreach (var words in unread.OrderBy(u => u.Offset))
        {
            var (from, to) = (Math.Clamp(words.Offset, at, text.Length), Math.Clamp(words.Offset + words.Length, at, text.Length));
            if (from > at) pieces.Add(new(text[at..from], null));
            if (to > from) pieces.Add(new(text[from..to], words.Why));
            at = Math.Max(at, to);
        }

        if (at < text.Length) pieces.Add(new(text[at..], null));
        return pieces.ToImmutable();
    }
}
