using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Standards;

/// <summary>
/// Reads the indicator library of a pack. An indicator that forms would read otherwise than the library describes it is refused: picked
/// from here, it must be scored as it says.
/// </summary>
internal static class PackLibrary
{
    /// <summary>Targets that hold a year are read alike in all.</summary>
    private const int AnyYear = 2024;

    /// <summary>The pack's own indicators, then those of its base that it doesn't word anew.</summary>
    public static ImmutableArray<LibraryIndicator> Read(PackFields pack, ImmutableArray<LibraryIndicator> foundation)
    {
        var own = new Dictionary<string, LibraryIndicator>(StringComparer.Ordinal);
        foreach (var fields in pack.Groups("library", PackSchema.Library))
        {
            var indicator = Read(fields);
            if (!own.TryAdd(indicator.Key, indicator)) fields.Refuse("name", $"指标“{indicator.Name}”在同一标题下写了两次", "同一上级下唯一");
        }

        return [.. own.Values, .. foundation.Where(i => !own.ContainsKey(i.Key))];
    }

    private static LibraryIndicator Read(PackFields fields)
    {
        var path = fields.Texts("path");
        var (top, second) = path.Length == 2 ? (HeadingReader.Read(path[0]), HeadingReader.Read(path[1])) : default;
        if (path.Length != 2 || top.Dimension == Dimension.Unknown || second.Class == IndicatorClass.Unknown)
            fields.Refuse("path", $"“{string.Join('/', path)}”不是认得的一级、二级指标", "如 [产出指标, 数量指标]");
        var indicator = new LibraryIndicator(
            path, fields.Text("name"), fields.Text("field"), fields.Text("formula"), fields.Text("unit"), fields.Texts("targets"))
        {
            Dimension = top.Dimension,
            Class = second.Class,
            Direction = fields.Word("direction", Direction.Unknown) ?? Direction.Unknown,
        };
        if (indicator.Targets.IsEmpty && fields.Has("targets")) fields.Refuse("targets", "一个指标值也没有", "至少一个常用的指标值");
        foreach (var target in indicator.TargetsFor(AnyYear)) Check(fields, indicator, target);
        return indicator;
    }

    private static void Check(PackFields fields, LibraryIndicator indicator, string text)
    {
        var target = IndicatorValueReader.ReadTarget(text, Place.Nowhere, indicator.Name);
        var unit = target.Figure?.Unit.Symbol ?? "";
        if (unit != indicator.Unit) fields.Refuse("unit", $"“{text}”的单位读作“{unit}”，写的是“{indicator.Unit}”", "指标值里写的单位");
        var direction = DirectionReader.Of(indicator.Name, target);
        if (direction != indicator.Direction)
            fields.Refuse("direction", $"“{indicator.Name}”目标“{text}”的方向读作{Shown(direction)}，写的是{Shown(indicator.Direction)}",
                "positive 越多越好，reverse 越少越好，exact 按期按数，不写为定性");
        var likely = ClassReader.Likely(indicator.Name, target);
        if (ClassReader.Contradicts(likely, indicator.Class))
            fields.Refuse("path", $"“{indicator.Name}”读起来是{Spelling.Kebab(likely)}一类，不该放在“{indicator.Path[^1]}”下", "与名称相符的二级指标");
    }

    private static string Shown(Direction direction) => direction == Direction.Unknown ? "定性" : Spelling.Kebab(direction);
}
