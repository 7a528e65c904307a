using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Wordings;

/// <summary>The verb agrees with the figures: nothing rises while it falls, and no reason is given for what did not happen.</summary>
public sealed class ContradictionCheck : IFormCheck
{
    private const string Rule = "wording/contradiction";
    private const string Basis = "文字所述增减方向应与数字一致";

    private static readonly string[] More = ["大于", "高于", "超过", "增加", "增长", "上升", "提高"];
    private static readonly string[] Less = ["小于", "低于", "减少", "下降", "降低", "节约", "压减"];
    private static readonly string[] Same = ["等于", "持平", "一致"];

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "文字与数字的增减方向相反",
        Basis,
        ExampleSentences.Example("预算、决算都是0，却说明“增加的主要原因”", "接待支出全年预算数为0万元，决算数为0万元。决算数较全年预算数增加的主要原因是：接待任务变化。"),
        ExampleSentences.Example("决算确实大于预算", "接待支出全年预算数为1.00万元，决算数为2.00万元。决算数较全年预算数增加的主要原因是：接待任务变化。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        List<Statement>? idle = null;
        foreach (var said in form.Statements)
        {
            if (said.BudgetVerb.Length > 0) AgainstBudget(form, said, sink);
            ReasonDirection.Run(said, said.BudgetVerb, said.BudgetReason, "预算", Contrary);
            ReasonDirection.Run(said, said.Verb, said.Reason, "上年", Contrary);
            if (said.Verb.Length == 0) continue;
            if (said.Change is not null && said.Growth is not null) Signs(form, said, sink);
            if (Array.IndexOf(Same, said.Verb) >= 0) Level(form, said, sink);
            else if (StatedInterval.IsZero(said.Change)
                && (said.Growth is null || StatedInterval.IsZero(said.Growth))) (idle ??= []).Add(said);
        }

        if (idle is not null) ReportIdle(form, idle, sink);

        void Contrary(Statement said, Stated reason, string message, string verb) =>
            Add(form, said, reason, Severity.Warning, message, verb, null, sink);
    }

    /// <summary>Printed figures decide: texts compare what they print.</summary>
    private static void AgainstBudget(Form form, Statement said, FindingSink sink)
    {
        if (StatedInterval.Of(said.Amount) is null || StatedInterval.Of(said.Budget) is null) return;
        var apart = decimal.Compare(StatedInterval.Value(said.Amount!), StatedInterval.Value(said.Budget!));
        var near = StatedInterval.Of(said.Amount)!.Value.Meets(StatedInterval.Of(said.Budget)!.Value) && apart != 0;
        var holds = Array.IndexOf(More, said.BudgetVerb) >= 0 ? apart > 0
            : Array.IndexOf(Less, said.BudgetVerb) >= 0 ? apart < 0
            : apart == 0 || IsAbout(said);
        if (holds || near) return;
        var fact = apart == 0 ? "二者相等" : apart > 0 ? "决算数大于预算数" : "决算数小于预算数";
        var reason = said.BudgetReason is { } given ? $"，并给出原因「{ArithmeticText.Excerpt(given.Text)}」" : "";
        var message = $"{said.Subject}预算数{said.Budget!.Text}、决算数{said.Amount!.Text}，{fact}，文中却写决算数较预算数{said.BudgetVerb}{reason}";
        Add(form, said, said.BudgetReason ?? said.Amount, Severity.Warning, message, said.BudgetVerb, fact, sink);
    }

    /// <summary>"基本持平" leaves room: a twentieth either way.</summary>
    private static bool IsAbout(Statement said)
    {
        var (amount, budget) = (StatedInterval.Value(said.Amount!), StatedInterval.Value(said.Budget!));
        return said.BudgetVerb == "持平" && Math.Abs(amount - budget) <= Math.Abs(budget) * 0.05m;
    }

    private static void Signs(Form form, Statement said, FindingSink sink)
    {
        var (change, growth) = (said.Change!.Figure!.Value.Value, said.Growth!.Figure!.Value.Value);
        if (Math.Sign(change) * Math.Sign(growth) >= 0) return;
        var message = $"{said.Subject}前写{(change > 0 ? "增加" : "减少")}{StatedInterval.Number(said.Change)}{said.Change.Figure.Value.Unit}，"
            + $"后写{(growth > 0 ? "增长" : "下降")}{StatedInterval.Number(said.Growth)}%，方向相反";
        Add(form, said, said.Growth, Severity.Error, message, said.Growth.Figure.Value.ToString(), null, sink);
    }

    private static void Level(Form form, Statement said, FindingSink sink)
    {
        if (said.Change is null) LevelReason(form, said, sink);
        if (said.Change is null || StatedInterval.IsZero(said.Change)) return;
        var message = $"{said.Subject}写与上年{said.Verb}，又写变动{StatedInterval.Number(said.Change)}{said.Change.Figure!.Value.Unit}";
        Add(form, said, said.Change, Severity.Warning, message, said.Verb, null, sink);
    }

    /// <summary>What did not change needs no reason; one that speaks of a rise or fall contradicts it. "基本持平" leaves room.</summary>
    private static void LevelReason(Form form, Statement said, FindingSink sink)
    {
        if (said.Reason is not { } reason || said.Source.Text.Contains("基本持平", StringComparison.Ordinal)) return;
        var word = Array.Find(More, w => reason.Text.Contains(w, StringComparison.Ordinal))
            ?? Array.Find(Less, w => reason.Text.Contains(w, StringComparison.Ordinal));
        if (word is null) return;
        var message = $"{said.Subject}写与上年{said.Verb}，却给出{word}的原因「{ArithmeticText.Excerpt(reason.Text)}」";
        Add(form, said, reason, Severity.Warning, message, said.Verb, null, sink);
    }

    private static void ReportIdle(Form form, List<Statement> idle, FindingSink sink)
    {
        var names = string.Join("、", idle.Select(said => $"{said.Subject}（{said.Verb}{said.Change!.Text}）").Distinct());
        var message = $"以下{idle.Count}处写有增减而增减额为0，应写“持平”：{names}";
        sink.Add(new Finding(Rule, Severity.Info, form.Id, idle[0].Change!.At, idle[0].Subject, message, Basis)
        {
            Stated = "0",
            Also = [.. idle.Skip(1).Select(said => said.Change!.At)],
        });
    }

    private static void Add(
        Form form, Statement said, Stated at, Severity severity, string message, string stated, string? expected, FindingSink sink) =>
        sink.Add(new Finding(Rule, severity, form.Id, at.At, said.Subject, message, Basis) { Stated = stated, Expected = expected });
}
