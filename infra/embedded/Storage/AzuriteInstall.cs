using System.Security.Cryptography;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>Azurite as npm installs it by the lock file: once per user and lock file, by one process while others wait.</summary>
internal static class AzuriteInstall
{
    /// <summary>Reads a file of the azurite folder this program was built with.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(AzuriteInstall).Assembly.GetManifestResourceStream($"azurite/{name}")
            ?? throw new InvalidOperationException($"{name} was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <returns>The script that starts Azurite.</returns>
    /// <exception cref="HostStartException">Node.js or npm is missing, or the installation fails.</exception>
    public static async Task<string> EnsureAsync(Action<string> say, CancellationToken cancellation)
    {
        var folder = Path.Combine(CacheFolder(), $"azurite-{LockHash()}");
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        await NodeTools.RequireAsync(cancellation);
        if (File.Exists(script))
        {
            return script;
        }

        using var turn = await WaitForTurnAsync(folder + ".lock", cancellation);
        if (!File.Exists(script))
        {
            say("Đang cài Azurite (kho dữ liệu chạy tại chỗ) bằng npm, chỉ lần đầu, khoảng một phút…");
            await InstallAsync(folder, cancellation);
        }

        return script;
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellation)
    {
        // Installed beside the target and moved in one step: an existing folder is always complete.
        var fresh = folder + ".new";
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        Directory.CreateDirectory(fresh);
        await File.WriteAllTextAsync(Path.Combine(fresh, "package.json"), Resource("package.json"), cancellation);
        await File.WriteAllTextAsync(Path.Combine(fresh, "package-lock.json"), Resource("package-lock.json"), cancellation);
        await NodeTools.NpmAsync(fresh, ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], cancellation);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(fresh, folder);
    }

    private static string LockHash() =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Resource("package-lock.json"))))[..12];

    private static string CacheFolder()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var folder = Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "binhhoa2");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static async Task<FileStream> WaitForTurnAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process installs; the release of its lock raises no event, so it is polled.
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellation);
            }
        }
    }
}
