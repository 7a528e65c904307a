namespace Mingji.Workbench.Storage;

/// <summary>
/// A text that is at hand in UTF-8, as both engines store it: it need not become a string on its way there. A statement that takes it says
/// <c>cast(@text as text)</c>, since to SQLite it comes as bytes.
/// </summary>
internal readonly record struct Utf8Text(byte[] Bytes);
