using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Proofs;

/// <summary>Proof files that were tampered with, and what the page of the verifier says of them, in one run of Node.</summary>
internal sealed class ProofCases
{
    private readonly List<Case> cases = [];

    /// <param name="Name">What was done to it.</param>
    public sealed record Case(string Name, string Proof, string Roots);

    public IReadOnlyList<Case> All => cases;

    public ProofCases Add(string name, string proof, string roots)
    {
        cases.Add(new(name, proof, roots));
        return this;
    }

    /// <summary>Adds a file with a change.</summary>
    public ProofCases Add(string name, string proof, string roots, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(proof)!;
        change(file);
        return Add(name, file.ToJsonString(), roots);
    }

    /// <summary>The codes and words of each case's problems, as the page says them.</summary>
    public async Task<List<List<(string Code, string Text)>>> AskPageAsync(TempFolder folder)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var list = folder.File("cases.json");
        await File.WriteAllTextAsync(
            list, JsonSerializer.Serialize(cases.Select(c => new { proof = c.Proof, roots = c.Roots })), cancellation);
        var script = Path.Combine(DotNet.Repository, "tests", "verify", "verify.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, list])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);
        node.ExitCode.ShouldBe(0, await errors);
        return
        [
            .. JsonNode.Parse(await output)!.AsArray().Select(
                c => c!.AsArray().Select(p => ((string)p!["code"]!, (string)p["text"]!)).ToList()),
        ];
    }
}
