using System.ComponentModel;
using System.Diagnostics;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>Node.js and npm as they are on this machine.</summary>
internal static class NodeTools
{
    private const string Remedy =
        "Cài Node.js 20 trở lên (https://nodejs.org), hoặc chỉ ra một tài khoản lưu trữ: --AzureWebJobsStorage \"CHUỖI_KẾT_NỐI\".";

    public static string Node => "node";

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <exception cref="HostStartException">Node.js is missing or too old.</exception>
    public static async Task RequireAsync(CancellationToken cancellation)
    {
        var version = await RunAsync(Node, ["--version"], Directory.GetCurrentDirectory(), cancellation);
        if (version.ExitCode != 0 || !Version.TryParse(version.Output.Trim().TrimStart('v'), out var number) || number.Major < 18)
        {
            throw new HostStartException(
                $"Node.js ở máy này không dùng được cho Azurite (\"node --version\" trả lời \"{version.LastLine}\"). {Remedy}");
        }
    }

    /// <exception cref="HostStartException">npm is missing or fails.</exception>
    public static async Task NpmAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await RunAsync(Npm, arguments, folder, cancellation);
        if (result.ExitCode != 0)
        {
            throw new HostStartException(
                $"npm không cài được Azurite (mã {result.ExitCode}: {result.LastLine}). Kiểm tra đường mạng rồi chạy lại, hoặc chỉ "
                    + "ra một tài khoản lưu trữ: --AzureWebJobsStorage \"CHUỖI_KẾT_NỐI\".");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="HostStartException">The program is not on this machine.</exception>
    public static async Task<ToolResult> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Launch(program, start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Launch(string program, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new HostStartException(
                $"Không tìm thấy {(program == Node ? "Node.js" : "npm")} (lệnh \"{program}\"), cần cho Azurite. {Remedy}", exception);
        }
    }
}
