namespace Mingji.Core.Notices;

/// <summary>Objectors and what they give, as people call them.</summary>
public static class ObjectionNames
{
    public static string Of(ObjectorKind by) => by == ObjectorKind.Person ? "个人" : "单位";

    public static string Of(ObjectionItem item, ObjectorKind by) => item switch
    {
        ObjectionItem.Name => by == ObjectorKind.Person ? "真实姓名" : "真实单位名称",
        ObjectionItem.IdentityDocument => "身份证件复印件",
        ObjectionItem.SealedScan => "加盖公章的书面材料扫描件",
        ObjectionItem.ContactPerson => "联系人",
        ObjectionItem.Contact => "联系方式",
        ObjectionItem.Matter => "反映的具体事项",
        _ => "证明材料",
    };
}
