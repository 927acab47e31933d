using System.Security.Cryptography;
using System.Text;
using Azure;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>Takes requests to sign in, and begins the session of the person whose letter's link or code comes back.</summary>
public sealed partial class SignInService(
    DeskRecords records,
    SetupSource setups,
    FirstStartRecords firstStart,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    ILogger<SignInService> logger)
{
    private const int IdBytes = 16;

    /// <summary>
    /// Writes the request and starts what mails its letter, without looking at who has the address. The same form posted again is
    /// the same request.
    /// </summary>
    /// <param name="nonce">The anti-forgery value of the form.</param>
    public async Task<SignInId> AskAsync(
        DeskKeys keys, DeskBrowser browser, string address, string nonce, DurableTaskClient client, CancellationToken cancellation)
    {
        var mac = keys.AddressMac(address);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{browser.Secret}.{nonce}.{mac}"));
        var id = new SignInId(Convert.ToHexStringLower(hash.AsSpan(0, IdBytes)));
        await records.AddAsync(
            new SignInRequest(id, mac, DeskKeys.HashOf(browser.Secret), machineTime.GetUtcNow(), schoolTime.GetUtcNow()), cancellation);
        await client.EnsureAsync(nameof(SignInOrchestration), InstanceOf(id), id, cancellation);
        return id;
    }

    /// <summary>Whether a letter's link would sign its person in with this browser. Changes nothing.</summary>
    /// <returns>Null when it would.</returns>
    public async Task<SignInRefusal?> CheckAsync(DeskKeys keys, DeskBrowser? browser, string token, CancellationToken cancellation) =>
        (await FindAsync(keys, browser, token, cancellation)).Refusal;

    /// <summary>Signs in with a letter's link.</summary>
    public async Task<SignInResult> EnterByLinkAsync(
        DeskKeys keys, DeskBrowser? browser, string token, CancellationToken cancellation)
    {
        var (refusal, found) = await FindAsync(keys, browser, token, cancellation);
        return refusal is null && found is { } open ? await EnterAsync(keys, open, cancellation) : Refused(refusal ?? SignInRefusal.Dead);
    }

    /// <summary>Signs in with a letter's code.</summary>
    /// <param name="code">As typed; it has the form of a code.</param>
    public async Task<SignInResult> EnterByCodeAsync(
        DeskKeys keys, DeskBrowser browser, string code, CancellationToken cancellation)
    {
        while (browser.Request is { } id
            && await records.FindAsync(id, cancellation) is { } found
            && IsOpen(found.Request, browser))
        {
            if (keys.IsCode(id, code))
            {
                return await EnterAsync(keys, found, cancellation);
            }

            var tried = found.Request with { WrongCodes = found.Request.WrongCodes + 1 };
            if (await records.ReplaceAsync(tried, found.Version, cancellation))
            {
                var left = SignInRules.MaxWrongCodes - tried.WrongCodes;
                return left > 0 ? new SignInResult(CodesLeft: left) : Refused(SignInRefusal.Dead);
            }

            // Another try was counted in between: this one counts after it.
        }

        return Refused(SignInRefusal.Dead);
    }

    /// <summary>The id of the orchestration that mails a request's letter.</summary>
    public static string InstanceOf(SignInId request) => $"sign-in-{request}";

    /// <summary>The person whose address was typed, if they may sign in now.</summary>
    public static StaffMember? PersonOf(DeskKeys keys, string addressMac, Roster roster, DateOnly today) =>
        roster.People.FirstOrDefault(p => SignInRules.MaySignIn(p, today) && keys.IsAddress(addressMac, p.Email));

    private async Task<(SignInRefusal? Refusal, (SignInRequest Request, ETag Version)? Found)> FindAsync(
        DeskKeys keys, DeskBrowser? browser, string token, CancellationToken cancellation)
    {
        // Before any storage is read: a link that was not made here, or not for this browser.
        if (keys.ReadLink(token) is not { } id || browser?.Request != id)
        {
            return (SignInRefusal.OtherBrowser, null);
        }

        return await records.FindAsync(id, cancellation) is { } found && IsOpen(found.Request, browser)
            ? (null, found)
            : (SignInRefusal.Dead, null);
    }

    private bool IsOpen(SignInRequest request, DeskBrowser browser) =>
        request.BrowserHash == DeskKeys.HashOf(browser.Secret) && SignInRules.IsOpen(request, machineTime.GetUtcNow());

    private async Task<SignInResult> EnterAsync(
        DeskKeys keys, (SignInRequest Request, ETag Version) found, CancellationToken cancellation)
    {
        var (request, version) = found;
        var setup = await setups.GetAsync(cancellation);
        if (PersonOf(keys, request.AddressMac, setup.Roster, schoolTime.Today()) is not { } person)
        {
            return Refused(SignInRefusal.Dead);
        }

        if (person.Role == Role.Chair
            && setup.FirstStart is { Closed: null }
            && await firstStart.CloseAsync(setup.Profile.Id, schoolTime.GetUtcNow(), cancellation))
        {
            // Before the session: the link proved who it is, and what was set up by page is theirs from now on.
            LogClosed(logger);
        }

        var secret = DeskKeys.NewSecret();
        var session = new DeskSession(
            new SessionId(DeskKeys.HashOf(secret)),
            person.Id,
            request.AddressMac,
            schoolTime.GetUtcNow(),
            machineTime.GetUtcNow() + SignInRules.SessionLifetime);
        if (!await records.BeginAsync(request, version, session, cancellation))
        {
            return Refused(SignInRefusal.Dead);
        }

        LogSignedIn(logger, person.Id);
        return new SignInResult(keys.SessionCookie(secret));
    }

    private SignInResult Refused(SignInRefusal refusal)
    {
        LogRefused(logger, refusal);
        return new SignInResult(Refusal: refusal);
    }

    [LoggerMessage(2701, LogLevel.Information, "{Person} signed in at the desk.")]
    private static partial void LogSignedIn(ILogger logger, StaffId person);

    [LoggerMessage(2714, LogLevel.Information, "The set-up page is closed for good: a principal signs in.")]
    private static partial void LogClosed(ILogger logger);

    [LoggerMessage(2702, LogLevel.Warning, "Signing in at the desk was refused: {Refusal}.")]
    private static partial void LogRefused(ILogger logger, SignInRefusal refusal);
}
