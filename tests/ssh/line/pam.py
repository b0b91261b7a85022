"""Asks PAM, as a service does, whether an account may enter with an empty password: `pam.py SERVICE ACCOUNT`; status 0 if so."""

import ctypes
import ctypes.util
import sys

libc = ctypes.CDLL(None)
libc.calloc.restype = ctypes.c_void_p
libc.calloc.argtypes = [ctypes.c_size_t, ctypes.c_size_t]


class Response(ctypes.Structure):
    _fields_ = [("text", ctypes.c_void_p), ("code", ctypes.c_int)]


TALK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(ctypes.POINTER(Response)), ctypes.c_void_p
)


class Conversation(ctypes.Structure):
    _fields_ = [("talk", TALK), ("own", ctypes.c_void_p)]


@TALK
def say_nothing(count, _asked, answers, _own):
    """Whatever is asked, the answer is empty. The library frees it."""
    answers[0] = ctypes.cast(libc.calloc(count, ctypes.sizeof(Response)), ctypes.POINTER(Response))
    for at in range(count):
        answers[0][at].text = libc.calloc(1, 1)
    return 0


def enters(service, account):
    pam = ctypes.CDLL(ctypes.util.find_library("pam") or "libpam.so.0")
    handle, conversation = ctypes.c_void_p(), Conversation(say_nothing, None)
    begun = pam.pam_start(service.encode(), account.encode(), ctypes.byref(conversation), ctypes.byref(handle))
    return begun == 0 and pam.pam_authenticate(handle, 0) == 0 and pam.pam_acct_mgmt(handle, 0) == 0


if __name__ == "__main__":
    sys.exit(0 if enters(*sys.argv[1:]) else 1)
