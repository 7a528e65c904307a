using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>A form of any type with the sections that it has, made from a seed.</summary>
internal sealed class MadeForm(int seed)
{
    /// <summary>All that a document can be; a report being written in Mingji is read back as an evaluation report.</summary>
    public static readonly FormType[] Types = [.. Enum.GetValues<FormType>().Where(t => t != FormType.SelfEvaluationReport)];
    private readonly Chance _chance = new(seed);

    public Form Create()
    {
        var type = _chance.Of(Types);
        var layout = FormLayouts.Of(type);
        var form = new Form
        {
            Id = "F1", Type = type, Title = layout.Title, FiscalYear = new(2021 + _chance.Below(5)), MoneyUnit = Unit.TenThousandYuan,
        };
        return type switch
        {
            FormType.FinalAccounts => new MadeProse(_chance, form).Accounts(),
            FormType.EvaluationReport => Reported(new MadeProse(_chance, form).Report(), layout),
            FormType.AllocationPlan => Allocated(form),
            _ when layout.Columns.Length == 3 => form with { Tables = [new MadeTables(_chance).Summary(form.Title)] },
            _ => Tabular(form, layout),
        };
    }

    private Form Reported(Form form, FormLayout layout) => _chance.Sometimes ? form : Scored(form, layout);

    private Form Allocated(Form form)
    {
        var made = _chance.Sometimes ? form : new MadeProse(_chance, form with { Title = "口岸建设资金分配方案公示" }).Notice();
        return made with { Tables = [new MadeTables(_chance).Allocation(made.Title)] };
    }

    private Form Tabular(Form form, FormLayout layout)
    {
        form = Scored(form, layout);
        if (form.Type is FormType.ScoreSheet or FormType.IndicatorFramework) return form;
        return Headed(form) with
        {
            Funds = new MadeFunds(_chance).Of(form.Type),
            Goals = Goal(form.Type),
            StagePlan = form.Type == FormType.ProjectTargetTable && !_chance.Sometimes
                ? [new("第二季度", Chance.Words("资金支出进度完成50%")), new("第三季度", Chance.Words("完成80%"))] : [],
            Tables = form.Type == FormType.ProjectSelfEvaluationBasics ? [Directions()] : [],
        };
    }

    private Form Scored(Form form, FormLayout layout)
    {
        form = form with { Indicators = new MadeIndicators(_chance, layout).All() };
        if (form.Indicators[0].Points is null) return form;
        form = form with { Total = Total(form, layout) };
        return _chance.Sometimes ? form with { Headings = [new("产出指标", 1, new("产出指标（50分）", new(50, 0, Unit.Points), Place.Nowhere))] } : form;
    }

    private Form Headed(Form form)
    {
        var whole = form.Type == FormType.DepartmentSelfEvaluation;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        void Add(string name, string label, string text) => facts.Add(new(name, label, Chance.State(text, Unit.None)));
        if (whole) Add("unit", "部门名称", "某口岸办");
        else Add("project", "项目名称", "码头照明改造");
        if (!whole) Add("supervising-department", "主管部门", "某口岸办");
        if (!whole) Add("implementing-unit", "实施单位", "某港务所");
        if (form.Type == FormType.MonitoringForm) Add("monitored-months", "监控期间", "1—7月");
        if (whole && _chance.Sometimes) Add("staff", "实有人数", "22人");
        if (whole && _chance.Sometimes) Add("duties", "职能职责概述", "统筹全市口岸的开放和运行，协调查验单位，推动通关便利，负责码头照明等公共设施的维护与安全管理工作。");
        if (_chance.Sometimes) Add("contact", "联系人", "张某");
        return form with { Facts = facts.ToImmutable(), Project = whole ? null : "码头照明改造", Unit = whole ? "某口岸办" : "某港务所" };
    }

    private Goals Goal(FormType type)
    {
        var achieved = type is not FormType.ProjectTargetTable;
        var expected = _chance.Sometimes ? null : Chance.Words("保障照明，减少事故。");
        var done = achieved && !_chance.Sometimes ? Chance.Words("照明已改造，\n事故减少2起。") : null;
        var cycle = !achieved && _chance.Sometimes ? Chance.Words("三年内完成全部码头的照明改造。") : null;
        return new(true, expected, done, cycle, Place.Nowhere);
    }

    private AmountTable Directions() => new("资金使用方向", ["支出额度"],
    [
        new("", "口岸设施建设和维护", RowKind.Item, [Chance.Yuan(_chance.Amount())], Place.Nowhere) { Group = "2021年" },
        new("", "查验单位水电保障", RowKind.Item, [Chance.Yuan(_chance.Amount())], Place.Nowhere) { Group = "2021年" },
    ], Place.Nowhere);

    private static TotalRow Total(Form form, FormLayout layout)
    {
        var rows = form.Indicators.SelectMany(i => i.Parts.Prepend(i)).ToList();
        Stated Sum(Func<Core.Indicators.Indicator, Stated?> of) =>
            Chance.State(rows.Sum(i => of(i)?.Figure!.Value.Value ?? 0).ToString(CultureInfo.InvariantCulture), Unit.Points);
        return new(Sum(i => i.Points), layout.Columns.Any(c => c.Kind == ColumnKind.Score) ? Sum(i => i.Score) : null, Place.Nowhere);
    }
}
