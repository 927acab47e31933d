using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Desk;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// Mails the letter of a request to sign in. It runs after the request was answered, so that the answer and its time say nothing
/// about the address.
/// </summary>
public static class SignInOrchestration
{
    [Function(nameof(SignInOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<SignInId>();

        // A letter that was held back is past its use soon, and then leaves no more.
        await context.PostAsync(nameof(SendSignInLetter), request);
        await context.CallActivityAsync(nameof(ForgetSignIns), request, RetryPolicies.Storage);
    }
}
