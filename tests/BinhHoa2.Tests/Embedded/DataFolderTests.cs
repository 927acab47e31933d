using BinhHoa2.Embedded.Basis;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Embedded;

/// <summary>
/// The rights of the data folder, which holds keys and letters. Windows has no such rights; there a folder has its user's.
/// </summary>
public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode AllUsers =
        OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TempFolder folder = new();
    private readonly List<string> said = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Claim_NewFolder_OpensItToItsOwnerOnly()
    {
        using var data = Claim("new/data");
        ModeOf("new/data").ShouldBe(OwnerOnly);
        said.ShouldBeEmpty();
    }

    [Fact]
    public void Claim_FolderThatOthersMayRead_ClosesItAndSaysSo()
    {
        Make("data", AllUsers);

        using var data = Claim("data");

        ModeOf("data").ShouldBe(OwnerOnly);
        said.ShouldHaveSingleItem().ShouldContain(folder.File("data"));
    }

    [Fact]
    public void Claim_FolderSharedByAllUsers_IsLeftAsItIsAndSaysSo()
    {
        const UnixFileMode Shared = AllUsers | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite | UnixFileMode.StickyBit;
        Make("tmp", Shared);

        using var data = Claim("tmp");

        ModeOf("tmp").ShouldBe(Shared);
        said.ShouldHaveSingleItem().ShouldContain("--data");
    }

    private DataFolder Claim(string name) => DataFolder.Claim(folder.File(name), said.Add);

    private void Make(string name, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder.File(name));
        SetMode(folder.File(name), mode);
    }

    private UnixFileMode ModeOf(string name) => OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(folder.File(name));

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
