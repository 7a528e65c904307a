namespace Mingji.Documents.Reading.Packages;

/// <summary>What any office file may hold besides its text: macros, and references that lead outside.</summary>
internal static class PackageRemarks
{
    public static void Add(OfficePackage package, Relations relations, BlockBuilder builder)
    {
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            builder.Remark("全文", "文件带有宏，宏没有运行，也不影响读取。");
        if (relations.Outside > 0) builder.Remark("全文", $"文件引用了{relations.Outside}处外部内容，没有打开。");
    }
}
