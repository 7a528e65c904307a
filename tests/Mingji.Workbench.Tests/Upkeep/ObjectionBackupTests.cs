using System.IO.Compression;
using System.Text;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Upkeep;

public sealed class ObjectionBackupTests : IDisposable
{
    private const string Passphrase = "correct horse battery";
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-objections-").FullName;

    private string Out => Path.Combine(_folder, "objections.backup");

    private string Here => Path.Combine(_folder, "here");

    private string There => Path.Combine(_folder, "there");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_objectors_sent_can_be_read_again_after_a_restore_with_the_passphrase()
    {
        var (text, place) = Filled();
        Assert.Equal(1, ObjectionBackup.Write(Here, Out, Passphrase));
        Assert.Equal(1, ObjectionBackup.Read(Out, There, Passphrase));
        var vault = new ObjectionVault(There);
        Assert.Equal("与去年的项目重复", vault.OpenText(text, "words"));
        Assert.Equal("身份证件"u8.ToArray(), vault.Get(place, "paper"));
        Assert.Contains("已经存在", Refused(() => ObjectionBackup.Read(Out, There, Passphrase)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_passphrase_it_tells_nothing()
    {
        Filled();
        ObjectionBackup.Write(Here, Out, Passphrase);
        Assert.Contains("口令不对", Refused(() => ObjectionBackup.Read(Out, There, "another passphrase")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(There));
        var key = File.ReadAllText(new ObjectionVault(Here).KeyPath).Trim();
        using var archive = ZipFile.OpenRead(Out);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            var content = reader.ReadToEnd();
            Assert.DoesNotContain(key, content, StringComparison.Ordinal);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromBase64String(key)), content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_broken_backup_puts_no_key_in_its_place()
    {
        Filled();
        ObjectionBackup.Write(Here, Out, Passphrase);
        using (var archive = ZipFile.Open(Out, ZipArchiveMode.Update))
        {
            var paper = archive.Entries.First(e => e.FullName.StartsWith("objections/", StringComparison.Ordinal));
            var name = paper.FullName;
            paper.Delete();
            using var other = archive.CreateEntry(name).Open();
            other.Write("another paper"u8);
        }

        Assert.Contains("不是完整的异议备份", Refused(() => ObjectionBackup.Read(Out, There, Passphrase)), StringComparison.Ordinal);
        Assert.False(File.Exists(new ObjectionVault(There).KeyPath));
        File.WriteAllText(Out, "no archive");
        Assert.Contains("不是完整的异议备份", Refused(() => ObjectionBackup.Read(Out, There, Passphrase)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_passphrase_a_file_that_is_there_and_a_place_without_objections_are_told()
    {
        Filled();
        Assert.Contains("至少12个字符", Refused(() => ObjectionBackup.Write(Here, Out, "short")), StringComparison.Ordinal);
        Assert.Null(ObjectionBackup.Write(There, Out, Passphrase));
        Assert.False(File.Exists(Out));
        ObjectionBackup.Write(Here, Out, Passphrase);
        Assert.Contains("不覆盖", Refused(() => ObjectionBackup.Write(Here, Out, Passphrase)), StringComparison.Ordinal);
        Assert.False(File.Exists(Out + ".part"));
    }

    private (string Text, string Place) Filled()
    {
        var vault = new ObjectionVault(Here);
        return (vault.SealText("与去年的项目重复", "words"), vault.Put("身份证件"u8, "paper"));
    }

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Message;
}
