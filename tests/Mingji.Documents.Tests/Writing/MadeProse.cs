using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Documents.Recognition.Prose;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The text of a made form: its paragraphs are passages, and what they state is what they were read as.</summary>
internal sealed class MadeProse(Chance chance, Form form)
{
    private int _cell;

    public Form Accounts()
    {
        var tables = new MadeTables(chance).Accounts();
        ImmutableArray<string> lines =
        [
            form.Title, "第一部分 某港务所概况", "年末实有人数12人，其中在职人员10人，退休人员2人。", "第二部分 决算情况说明", "一、收入决算情况说明",
            $"{form.FiscalYear!.Value.Year}年度收入总计{Amount()}万元，其中：本年收入合计{Amount()}万元，较上年增加{Amount()}万元，增长12.5%。",
            "二、支出决算情况说明",
            $"{form.FiscalYear.Value.Year}年度支出总计{Amount()}万元，其中：基本支出{Amount()}万元，占30.2%；项目支出{Amount()}万元，占69.8%。",
            "第三部分 决算表",
        ];
        return WithText(lines) with { Unit = "某港务所", Tables = tables };
    }

    public Form Report() => WithText(
    [
        form.Title, "一、基本情况", "编制人数15人，实有人数12人。", "二、资金使用情况",
        $"{form.FiscalYear!.Value.Year}年项目支出{Amount()}万元，其中：设备维保{Amount()}万元，码头照明{Amount()}万元。", "三、存在的问题", "巡查记录不够完整。",
    ]);

    public Form Notice()
    {
        const string Period = "公示时间：2021年4月23日至4月29日。";
        var made = WithText([form.Title, "现将资金分配方案予以公示。", Period, "公示期内如有异议，请以书面形式反映。"]);
        return made with { Notice = NoticePeriodReader.TryRead(Period, Place.Nowhere), Statements = [], Facts = [] };
    }

    private string Amount() => Chance.Money(chance.Amount());

    private Form WithText(ImmutableArray<string> lines)
    {
        ImmutableArray<Passage> passages = [.. lines.Select(l => new Passage(l, new(_cell++, "")))];
        return form with
        {
            Passages = passages,
            Statements = NarrativeReader.ReadAll(passages, form.FiscalYear).Statements,
            Facts = [.. passages.SelectMany(p => StaffFacts.Read(p.Text, p.At))],
        };
    }
}
