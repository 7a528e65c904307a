namespace Mingji.Core.Monitoring;

/// <summary>A light of monitoring, the best first: the worse of two is the greater.</summary>
public enum Light
{
    /// <summary>On the way.</summary>
    Green,

    /// <summary>Far ahead of the plan: the target may be too low.</summary>
    Blue,

    /// <summary>Behind the plan.</summary>
    Yellow,

    /// <summary>Far behind, or out of reach.</summary>
    Red,
}
