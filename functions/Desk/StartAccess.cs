using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Who gets to the set-up page: on the machine of the embedded host who has the key of its console, elsewhere who has entered the
/// one-time code, and after a principal has signed in no one.
/// </summary>
public sealed class StartAccess(
    SetupExpectation expectation,
    StartOptions options,
    StartCounts counts,
    SchoolLinks links,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    /// <summary>
    /// Put here by a host that knows a request to be from its own console. No header of a request sets it.
    /// </summary>
    public const string ConsoleItem = "Embedded:Console";

    /// <summary>How long an entered code opens the page; machine time.</summary>
    public static readonly TimeSpan GrantLifetime = TimeSpan.FromHours(4);

    /// <summary>
    /// Whether there may be a page for the request, by what is at hand: no storage is read for one that is not, and what is closed stays
    /// closed.
    /// </summary>
    public bool MayBeOpen(HttpRequest request) =>
        expectation.IsPageOpen() && (IsOfConsole(request) || options.Code is not null);

    /// <summary>Whether the request comes from the console of the machine, which needs no code.</summary>
    public static bool IsOfConsole(HttpRequest request) => request.HttpContext.Items.ContainsKey(ConsoleItem);

    /// <summary>What the forms of a page carry that was opened with the code.</summary>
    public async Task<string> GrantAsync(CancellationToken cancellation) =>
        (await KeysAsync(cancellation)).Nonce(Bound, machineTime.GetUtcNow());

    /// <summary>Whether a form may change something.</summary>
    public async Task<bool> IsGrantedAsync(HttpRequest request, string? grant, CancellationToken cancellation) =>
        IsOfConsole(request)
        || (options.Code is not null
            && (await KeysAsync(cancellation)).IsNonce(grant, Bound, machineTime.GetUtcNow(), GrantLifetime));

    /// <summary>Compares what was typed with the code, a few times an hour.</summary>
    /// <returns>Null when it was tried too often.</returns>
    public async Task<bool?> IsCodeAsync(string typed, CancellationToken cancellation)
    {
        if (typed.Length < StartOptions.MinCodeLength || options.Code is not { } code)
        {
            return false;
        }

        return await counts.TakeCodeAsync(machineTime.GetUtcNow(), cancellation)
            ? CryptographicOperations.FixedTimeEquals(HashOf(typed), HashOf(code))
            : null;
    }

    /// <summary>A grant ends with its code.</summary>
    private string Bound => $"setup.{DeskKeys.HashOf(options.Code ?? string.Empty)}";

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private async Task<DeskKeys> KeysAsync(CancellationToken cancellation) => new((await links.KeysAsync(cancellation)).Keyring);
}
