using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>The grade a form states is the one its total score falls into by the pack's bands.</summary>
public sealed class GradeCheck : IFormCheck
{
    private const string Rule = "score/grade";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "等级与得分不符",
        "标准包的等级划分；每一级含下限，不含上限",
        new CheckExample("得分88分，等级却写优", [Example("优")]),
        new CheckExample("得分88分，等级为良", [Example("良")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var fact in form.Facts)
        {
            if (IsGrade(fact)) Check(form, fact, standard, sink);
        }
    }

    private static bool IsGrade(Fact fact) => fact.Name == "grade" || fact.Label.Contains("等级", StringComparison.Ordinal)
        || fact.Label.Contains("等次", StringComparison.Ordinal);

    private static Stated? ScoreOf(Form form)
    {
        if (form.Total?.Score is { Figure: not null } total) return total;
        foreach (var fact in form.Facts)
        {
            if (fact.Name is "score" or "self-score" && fact.Value.Figure is not null) return fact.Value;
        }

        return null;
    }

    private static void Check(Form form, Fact fact, Standard standard, FindingSink sink)
    {
        if (!Rounded.TryPoints(ScoreOf(form), out var score)) return;
        var stated = Named(fact.Value.Text, standard);
        if (stated is null)
        {
            if (!standard.Grades.IsEmpty) Skip(form, fact, sink);
            return;
        }

        var low = standard.GradeOf(Math.Max(0, score.Value - score.Slack));
        var high = standard.GradeOf(Math.Min(100, score.Value + score.Slack));
        if (low is null || high is null || low == stated || high == stated) return;
        var message = $"「{FormName.Of(form)}」得分{ArithmeticText.Plain(score.Value)}分，等级写「{stated}」，按标准应为「{high}」（{Bands(standard)}）";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, fact.Value.At, fact.Label, message, "标准包「" + standard.Title + "」的等级划分")
        {
            Stated = stated,
            Expected = high,
        });
    }

    // The longest name wins, so that "不合格" is not read as "合格".
    private static string? Named(string text, Standard standard)
    {
        string? found = null;
        foreach (var band in standard.Grades)
        {
            if (text.Contains(band.Name, StringComparison.Ordinal) && band.Name.Length > (found?.Length ?? 0)) found = band.Name;
        }

        return text.Length <= (found?.Length ?? 0) + 4 ? found : null;
    }

    private static void Skip(Form form, Fact fact, FindingSink sink) =>
        sink.Skip(new NotEvaluated(Rule, form.Id, fact.Label, $"「{ArithmeticText.Excerpt(fact.Value.Text)}」不是标准包里的等级名称"));

    private static string Bands(Standard standard) =>
        string.Join("、", standard.Grades.Select(band => $"{band.Name}{ArithmeticText.Plain(band.From)}–{ArithmeticText.Plain(band.To)}"));

    private static Form Example(string grade) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Fact("grade", "评价等级", grade)
        .Total("100", "88")
        .Build();
}
