using System.Collections.Immutable;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Standards;

/// <summary>Reads the sets of light bands; each covers all measures from 0 on once, in whatever order it is written.</summary>
internal static class MonitoringBands
{
    private const decimal Most = 1000;

    public static ImmutableDictionary<string, ImmutableArray<LightBand>> Read(PackFields monitoring)
    {
        var bands = monitoring.Groups("bands", MonitoringSchema.Band).Select(fields => (Fields: fields, Set: fields.Text("set"), Band: new LightBand(
            fields.Word<Light>("light") ?? default, fields.Number("from", 0, Most) ?? 0, fields.Number("to", 0, Most)))).ToList();
        return bands.GroupBy(b => b.Set, StringComparer.Ordinal).ToImmutableDictionary(
            set => set.Key, set => Covering(set.Key, [.. set.OrderBy(b => b.Band.From).Select(b => (b.Fields, b.Band))]), StringComparer.Ordinal);
    }

    private static ImmutableArray<LightBand> Covering(string set, List<(PackFields Fields, LightBand Band)> bands)
    {
        decimal? reached = 0;
        foreach (var (fields, band) in bands)
        {
            if (band.To <= band.From) fields.Refuse("to", $"“{set}”的上限{band.To}不大于下限{band.From}", "上限大于下限");
            if (reached is not { } end) fields.Refuse("from", $"“{set}”从{band.From}起的一档，与没有上限的一档重叠", "只有最高一档不写 to");
            else if (band.From > end) fields.Refuse("from", $"“{set}”{end}到{band.From}之间没有灯", $"从{end}起");
            else if (band.From < end) fields.Refuse("from", $"“{set}”从{band.From}起，与到{end}为止的一档重叠", $"从{end}起");
            reached = band.To is { } to && reached is { } before ? Math.Max(before, to) : null;
        }

        if (reached is { } last) bands[^1].Fields.Refuse("to", $"“{set}”{last}以上没有灯", "最高一档不写 to");
        return [.. bands.Select(b => b.Band)];
    }
}
