using static Mingji.Core.Standards.PackSchema;

namespace Mingji.Core.Standards;

/// <summary>The fields of a pack that speak of final accounts.</summary>
internal static class AccountsSchema
{
    public static readonly PackSection Accounts = new("accounts", "部门决算：公开的各表和决算情况说明", [
        Must("source", FieldKind.Text, "出处；自己定的也写明"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
        May("tables", FieldKind.Groups, "公开的各表，按先后；不写取自底本"),
        May("title", FieldKind.Text, "决算的标题，也可以有空位；写了 sections 就要写"),
        May("sections", FieldKind.Groups, "各部分和各节，按先后，写法同报告的 sections；不写取自底本"),
    ]);

    public static readonly PackSection Table = new("tables（accounts）", "决算的一张表", [
        Must("title", FieldKind.Text, "表名"),
        Must("heads", FieldKind.Texts, "各金额栏的表头，多层的用“/”连起来"),
        Must("rows", FieldKind.Word, "各行是什么：fixed 版面印好的行，functional 支出功能分类科目，economic 支出经济分类科目"),
        Must("sides", FieldKind.Groups, "印好的行；收入、支出并排的表写两组"),
    ]);

    public static readonly PackSection Side = new("sides", "表的一边", [
        May("name", FieldKind.Text, "这一边的名称，如“收入”；只有一边的不写"),
        Must("rows", FieldKind.Texts, "印好的行，按先后；没有项目名的行写“-”"),
    ]);

    public static readonly PackSection Classification = new("classification", "政府收支分类科目：编码和名称", [
        Must("source", FieldKind.Text, "出处"),
        May("verified", FieldKind.YesNo, "是否核对过原文，不写为 true"),
        May("functional", FieldKind.Texts, "支出功能分类科目，每项写成“编码 名称”，编码3、5、7位"),
        May("economic", FieldKind.Texts, "部门预算支出经济分类科目，每项写成“编码 名称”，编码3、5位"),
    ]);
}
