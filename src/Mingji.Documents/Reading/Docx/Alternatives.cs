namespace Mingji.Documents.Reading.Docx;

/// <summary>
/// A drawing may be written twice, as a choice for new programs and a fallback for old ones: its text is read once. An alternative inside a
/// choice that was taken leaves the outer one taken as well.
/// </summary>
internal sealed class Alternatives
{
    private bool _taken;

    public void Begin() => _taken = false;

    public bool IsSecond(string name)
    {
        if (name is not ("Choice" or "Fallback")) return false;
        var second = _taken;
        _taken = true;
        return second;
    }
}
