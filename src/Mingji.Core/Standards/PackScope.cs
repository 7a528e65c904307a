namespace Mingji.Core.Standards;

/// <summary>How wide a pack reaches, widest first.</summary>
public enum PackScope
{
    National,
    Province,
    City,
    County,
}
