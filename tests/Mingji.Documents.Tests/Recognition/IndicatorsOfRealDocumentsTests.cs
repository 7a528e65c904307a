using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Rows of real documents, read off by eye: file, form, name, then target | actual | points | score, "-" where there is
/// none.</summary>
public sealed class IndicatorsOfRealDocumentsTests
{
    [Theory]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 2, "中欧（亚）班列开行列数", "360列 | 285 | 10 | 10")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 2, "提升集装箱场站运行效能，全力打造精品路线", "100% | 100% | 3 | 2")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 2, "公众投诉率", "100% | 100% | 5 | 5")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 3, "实验室人员配置", "5 | 5 | 20 | 20")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 5, "固定资产利用率", "≥95% | 本部门固定资产使用率达90%，存在部分资产闲置情况 | 2 | 1.8")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 5, "提升检测业务范围", "≥10项 | 中欧（亚）班列开行列数360列 | 10 | 10")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 0, "查验单位（海关）对中心服务配合的满意", "100% | - | - | -")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 1, "查验单位(海关)对中心服务配合的满意", "100% | - | - | -")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 1, "保障每月跨境电商正常查验通关时间", "≥100小时 | 135小时 | - | -")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 2, "口岸安全管理情况", "100% | 全年无口岸安全事故 | - | -")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 2, "查验单位(企业)对中心服务配合的满意", "100% | - | - | -")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 2, "口岸通关便利化水平是否提升",
        "按海关要求完善查验监管设施 | 按海关要求完善查验监管设施 | - | -")]
    [InlineData("seeds/huadu-project-targets.txt", 1, "供水保障月数", "12个月 | - | - | -")]
    [InlineData("seeds/huadu-project-targets.txt", 5, "资金拨付标准", "≥500万元 | - | - | -")]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", 1, "支持口岸建设项目数", "不少于20项 | - | - | -")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 0, "牵头组织优化营商环境培训1次", "1次 | * | - | -")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 0, "集装箱吞吐量", "- | 2021年，城陵矶口岸集装箱吞吐量突破60.06万标箱 | - | -")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 2, "“三公经费”变动率", "- | - | 5 | 0")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 2, "社会公众或服务对象满意度", "- | - | 5 | 5")]
    [InlineData("cases/docs/006_yueyang_science_bureau.txt", 0, "资金结余", "- | - | 3 | 2")]
    [InlineData("cases/docs/010_xiangtan_fog_cannon.txt", 0, "雾炮车风炮射程", "≥80M | - | - | -")]
    [InlineData("cases/docs/016_qingshan_weak_schools.txt", 0, "学生家长满意度", "≥90% | - | - | -")]
    [InlineData("cases/docs/022_yueyangxian_farmland.txt", 0, "工程设计使用年限", "≥20年 | - | - | -")]
    [InlineData("cases/docs/029_lingling_forestry_whole.txt", 0, "木材销售收入", "1100万元 | 1093万元 | 6 | 5")]
    [InlineData("cases/docs/046_lvliang_nursing_training.txt", 0, "参训学员就业率", "60%及以上 | 53.53% | - | -")]
    [InlineData("cases/docs/059_huangshi_party_school.txt", 0, "开设课程数量", "220 | - | - | -")]
    [InlineData("cases/docs/080_yongde_mingliang_school.txt", 0, "资金到位及时率", "≧100% | 100% | 10 | 7")]
    [InlineData("cases/docs/080_yongde_mingliang_school.txt", 0, "政策知晓率", "═100% | 98% | 10 | 9")]
    public void A_row_is_read_as_it_stands(string file, int form, string name, string expected)
    {
        var indicator = Assert.Single(FormRecognizer.Recognize(SharedFiles.Read(file)).Forms[form].Indicators, i => i.Name == name);
        var read = $"{Text(indicator.Target)} | {(expected.Contains('*', StringComparison.Ordinal) ? "*" : Text(indicator.Actual))} | "
            + $"{Text(indicator.Points)} | {Text(indicator.Score)}";
        Assert.Equal(expected, read);
    }

    [Fact]
    public void Nested_rows_and_both_value_columns_are_kept()
    {
        var form = FormRecognizer.Recognize(SharedFiles.Read("seeds/guangdong-allocation-notice-2021.txt")).Forms[1];
        Assert.All(form.Indicators, i => Assert.Equal("省本级", Assert.Single(i.Parts).Name));
        Assert.Equal([1, 2, 4, 5, 6, 7], form.Indicators.Select(i => i.Number ?? 0));
        Assert.Equal(("18", "6"), (Text(form.Indicators[0].Parts[0].CycleTarget), Text(form.Indicators[0].Parts[0].Target)));
        Assert.Equal(3, form.StagePlan.Length);
    }

    private static string Text(IndicatorValue? value) => value?.Text ?? "-";

    private static string Text(Stated? stated) => stated?.Text ?? "-";
}
