namespace Mingji.Core.Monitoring;

/// <summary>How single judgements make one light.</summary>
internal static class Lights
{
    /// <summary>
    /// The worst light. What is missing could only make it worse: so a bad light stands, and a good one does not.
    /// </summary>
    public static Light? Worst(IEnumerable<LightStep> steps)
    {
        Light? worst = null;
        var blocked = false;
        foreach (var step in steps)
        {
            if (step.Light is { } light && (worst is null || light > worst)) worst = light;
            blocked |= step is { Light: null, Blocks: true };
        }

        return blocked && worst is not (Light.Yellow or Light.Red) ? null : worst;
    }
}
