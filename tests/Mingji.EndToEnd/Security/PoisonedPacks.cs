using Mingji.Tests;

namespace Mingji.EndToEnd.Security;

/// <summary>
/// The standard packs of the checkout with traps in their words, as a pack from elsewhere might have them. Targets and rubrics have none:
/// loading takes only what can be read in them.
/// </summary>
internal sealed class PoisonedPacks : IDisposable
{
    private const string National = "national-2020-self-evaluation";

    private PoisonedPacks(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>The fields that have one.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["标准名称", "标准说明", "发布机关", "依据名称", "库指标", "库领域", "库公式"];

    public static PoisonedPacks Make()
    {
        var folder = Directory.CreateTempSubdirectory("mingji-packs-").FullName;
        foreach (var file in Checkout.Files("standards", "*.yaml"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Checkout.At("standards"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Put(Path.Combine(folder, National, "pack.yaml"), ("title: 国家项目支出绩效评价（2020）", "title: ", "标准名称"), ("issuer: 财政部", "issuer: ", "发布机关"),
            ("note: 各地没有另行规定时的底本。权重由各地调整的，以当地的包为准。", "note: ", "标准说明"), ("- title: 项目支出绩效评价管理办法", "- title: ", "依据名称"));
        Put(Path.Combine(folder, National, "library.yaml"), ("name: 供水保障月数", "name: ", "库指标"), ("field: 后勤保障", "field: ", "库领域"),
            ("formula: 全年正常供水的月数", "formula: ", "库公式"));
        return new(folder);
    }

    public void Dispose() => Directory.Delete(Folder, true);

    private static void Put(string file, params (string Line, string Key, string Field)[] words)
    {
        var text = File.ReadAllText(file);
        foreach (var (line, key, field) in words)
        {
            var at = text.IndexOf(line, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{file} has no “{line}”");
            var trap = "'" + Trap.Of(field).Replace("'", "''", StringComparison.Ordinal) + "'";
            text = text[..at] + key + trap + text[(at + line.Length)..];
        }

        File.WriteAllText(file, text);
    }
}
