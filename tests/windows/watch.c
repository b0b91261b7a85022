/* Starts a program on the console that this one has, and tells what is left of its modes afterwards. For tests alone.

       watch REPORT break|c|key|none PROGRAM [ARGUMENT …]

   With `break` or `c`, the console raises Ctrl-Break or Ctrl-C as soon as a file REPORT.go is there; with `key`, Ctrl-C is put
   among the keys that are typed, since wine raises it for one that comes from a terminal, whatever the mode. REPORT gets one line:
   the modes of input and output before, the same afterwards, and the status of the program, all in hexadecimal digits.
   All characters are wide: an old code page lacks most of those that a path may have. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static BOOL WINAPI unmoved(DWORD event) { (void)event; return TRUE; }

/* A console raises an event by a thread in each program that is on it; where it refuses to, as wine's does with Ctrl-Break,
   such a thread is started here. */
static void raise_event(DWORD event, HANDLE process) {
    if (GenerateConsoleCtrlEvent(event, 0)) return;
    FARPROC routine = GetProcAddress(GetModuleHandleW(L"kernelbase"), "CtrlRoutine");
    if (routine) CreateRemoteThread(process, NULL, 0, (LPTHREAD_START_ROUTINE)(void *)routine, (void *)(ULONG_PTR)event, 0, NULL);
}

static void press_ctrl_c(HANDLE input) {
    KEY_EVENT_RECORD key = {TRUE, 1, 'C', 0x2e, {.UnicodeChar = 3}, LEFT_CTRL_PRESSED};
    INPUT_RECORD pressed = {.EventType = KEY_EVENT, .Event.KeyEvent = key};
    DWORD written;
    WriteConsoleInputW(input, &pressed, 1, &written);
}

static HANDLE end_of_console(const wchar_t *name) {
    return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
}

int wmain(int count, wchar_t **arguments) {
    if (count < 4) return 2;
    wchar_t command[8192] = L"", go[1024];
    for (int at = 3; at < count; at++) {
        size_t length = wcslen(command);
        swprintf(command + length, 8192 - length, L"\"%ls\" ", arguments[at]);
    }
    swprintf(go, 1024, L"%ls.go", arguments[1]);
    HANDLE input = end_of_console(L"CONIN$"), output = end_of_console(L"CONOUT$");
    DWORD before[2] = {0, 0}, after[2] = {0, 0}, status = 0;
    GetConsoleMode(input, &before[0]);
    GetConsoleMode(output, &before[1]);
    SetConsoleCtrlHandler(unmoved, TRUE);
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION process;
    if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) return 3;
    int raised = !wcscmp(arguments[2], L"none");
    while (WaitForSingleObject(process.hProcess, 20) == WAIT_TIMEOUT)
        if (!raised && GetFileAttributesW(go) != INVALID_FILE_ATTRIBUTES) {
            raised = 1;
            if (!wcscmp(arguments[2], L"key")) press_ctrl_c(input);
            else raise_event(!wcscmp(arguments[2], L"break") ? CTRL_BREAK_EVENT : CTRL_C_EVENT, process.hProcess);
        }
    GetExitCodeProcess(process.hProcess, &status);
    GetConsoleMode(input, &after[0]);
    GetConsoleMode(output, &after[1]);
    FILE *report = _wfopen(arguments[1], L"w");
    if (!report) return 4;
    fprintf(report, "%lx %lx %lx %lx %lx\n", before[0], before[1], after[0], after[1], status);
    fclose(report);
    return 0;
}
